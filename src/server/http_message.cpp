#include "server/http_message.h"

#include "codec/json_writer.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

int HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

enum class Plus { kPlus, kBlank };

// Decodes %XX; nothing for a broken escape, a control character or what is no UTF-8.
Result<std::string> Decoded(std::string_view text, Plus plus) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      const int high = i + 2 < text.size() ? HexValue(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? HexValue(text[i + 2]) : -1;
      if (high < 0 || low < 0) return Fail(ErrorCode::kInvalidInput, "a broken %-escape in the address");
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && plus == Plus::kBlank) {
      c = ' ';
    }
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      return Fail(ErrorCode::kInvalidInput, "a control character in the address");
    out.push_back(c);
  }
  if (!IsValidUtf8(out)) return Fail(ErrorCode::kInvalidInput, "the address is not UTF-8");
  return out;
}

}  // namespace

Result<HttpTarget> ParseTarget(std::string_view target) {
  HttpTarget out;
  if (target.empty() || target.front() != '/')
    return Fail(ErrorCode::kInvalidInput, "the address does not begin with /");
  const std::size_t mark = std::min(target.find('?'), target.size());
  std::string_view path = target.substr(1, mark - 1);
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    Result<std::string> segment = Decoded(path.substr(0, end), Plus::kPlus);
    if (!segment) return std::unexpected(segment.error());
    if (segment->empty() || *segment == "." || *segment == "..")
      return Fail(ErrorCode::kInvalidInput, "a path with an empty part or dots");
    out.path.push_back(std::move(*segment));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  std::string_view query = mark < target.size() ? target.substr(mark + 1) : std::string_view();
  for (std::size_t fields = 0; !query.empty(); ++fields) {
    if (fields == kMostQueryFields) return Fail(ErrorCode::kInvalidInput, "too many fields in the address");
    const std::string_view field = query.substr(0, std::min(query.find('&'), query.size()));
    query.remove_prefix(std::min(field.size() + 1, query.size()));
    if (field.empty()) continue;
    const std::size_t equals = std::min(field.find('='), field.size());
    Result<std::string> name = Decoded(field.substr(0, equals), Plus::kBlank);
    Result<std::string> value = Decoded(field.substr(std::min(equals + 1, field.size())), Plus::kBlank);
    if (!name) return std::unexpected(name.error());
    if (!value) return std::unexpected(value.error());
    out.query.insert_or_assign(std::move(*name), std::move(*value));
  }
  return out;
}

HttpResponse ErrorResponse(int status, std::string_view code, std::string_view message) {
  JsonWriter json;
  json.BeginObject().Key("error").BeginObject().Key("code").String(code).Key("message").String(message);
  json.EndObject().EndObject();
  HttpResponse response;
  response.status = status;
  response.body = std::move(json).Take();
  return response;
}

}  // namespace rashomon

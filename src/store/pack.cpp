#include "store/pack.h"

#include <fmt/format.h>
#include <simdjson.h>
#include <xxhash.h>
#include <zstd.h>

#include <memory>

#include "codec/json_writer.h"

namespace rashomon {
namespace {

constexpr int kLevel = 1;  // 3 takes a quarter more time and saves nothing of a line
constexpr std::size_t kMostLineBytes = std::size_t{256} << 20;

void AppendField(std::string& out, std::string_view field) {
  out += fmt::format("{}:", field.size());
  out += field;
}

std::string_view TextOf(const std::optional<IsoTime>& time) {
  return time ? std::string_view(time->text) : std::string_view();
}

}  // namespace

// A context is half a megabyte to set up, and a line is a few kilobytes: a thread keeps its own.
std::string Pack(std::string_view line) {
  thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  std::string packed(ZSTD_compressBound(line.size()), '\0');
  packed.resize(ZSTD_compress2(context.get(), packed.data(), packed.size(), line.data(), line.size()));
  return packed;
}

Result<std::string> Unpack(std::string_view packed) {
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
    return Fail(ErrorCode::kInvalidInput, "the packed annotation is damaged");
  if (size > kMostLineBytes) return Fail(ErrorCode::kTooLarge, "the packed annotation is too large");
  std::string line(static_cast<std::size_t>(size), '\0');
  thread_local const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
  const std::size_t got = ZSTD_decompressDCtx(context.get(), line.data(), line.size(), packed.data(), packed.size());
  if (ZSTD_isError(got) != 0 || got != line.size())
    return Fail(ErrorCode::kInvalidInput, "the packed annotation is damaged");
  return line;
}

std::string Digest(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  return std::string(reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest);
}

std::string DigestOf(const Report& report) {
  std::string all;
  all.reserve(report.text.size() + 512);
  for (const std::string_view field :
       {std::string_view(report.title), std::string_view(report.url), std::string_view(report.outlet),
        std::string_view(report.byline), std::string_view(report.copyright_holder), std::string_view(report.credit),
        std::string_view(report.item), std::string_view(report.version), std::string_view(report.language),
        TextOf(report.published), TextOf(report.updated), std::string_view(report.event_key),
        std::string_view(report.text), std::string_view(report.extra_json)}) {
    AppendField(all, field);
  }
  return Digest(all);
}

std::string Hex(std::string_view bytes) {
  std::string hex;
  for (const char c : bytes) hex += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return hex;
}

std::string WriteIds(const std::vector<std::string>& ids) {
  JsonWriter json;
  json.BeginArray();
  for (const std::string& id : ids) json.String(id);
  json.EndArray();
  return std::move(json).Take();
}

Result<std::vector<std::string>> ReadIds(std::string_view json) {
  simdjson::dom::parser parser;
  simdjson::dom::array array;
  if (parser.parse(json.data(), json.size()).get(array) != simdjson::SUCCESS)
    return Fail(ErrorCode::kInvalidInput, "a decision is damaged");
  std::vector<std::string> ids;
  for (const simdjson::dom::element element : array) {
    std::string_view id;
    if (element.get(id) != simdjson::SUCCESS) return Fail(ErrorCode::kInvalidInput, "a decision is damaged");
    ids.emplace_back(id);
  }
  return ids;
}

}  // namespace rashomon

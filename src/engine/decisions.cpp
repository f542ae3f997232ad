#include "engine/decisions.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <set>

namespace rashomon {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kMostIdsOfALine = 100'000;

// The ids under `key`, each of them once; nothing where the key is missing.
Result<std::optional<std::vector<std::string>>> ReadIds(const dom::object& line, std::string_view key) {
  dom::element value;
  if (line.at_key(key).get(value) != simdjson::SUCCESS) return std::nullopt;
  dom::array items;
  if (value.get(items) != simdjson::SUCCESS)
    return Fail(ErrorCode::kInvalidInput, fmt::format("'{}' is no array of report ids", key));
  if (items.size() > kMostIdsOfALine)
    return Fail(ErrorCode::kInvalidInput, fmt::format("'{}' names more than {} reports", key, kMostIdsOfALine));
  std::vector<std::string> ids;
  std::set<std::string_view> seen;
  for (const dom::element item : items) {
    std::string_view id;
    if (item.get(id) != simdjson::SUCCESS || id.empty())
      return Fail(ErrorCode::kInvalidInput, fmt::format("'{}' holds something that is no report id", key));
    if (seen.insert(id).second) ids.emplace_back(id);
  }
  return ids;
}

Result<GroupDecision> MakeMerge(std::vector<std::string> reports, bool has_from) {
  if (has_from) return Fail(ErrorCode::kInvalidInput, "'from' goes with 'split', not with 'merge'");
  if (reports.size() < 2) return Fail(ErrorCode::kInvalidInput, "'merge' needs two reports or more");
  return GroupDecision{.kind = GroupDecision::Kind::kMerge, .reports = std::move(reports), .from = {}};
}

Result<GroupDecision> MakeSplit(std::vector<std::string> reports, std::optional<std::vector<std::string>> from) {
  if (reports.empty()) return Fail(ErrorCode::kInvalidInput, "'split' names no report");
  if (!from || from->empty())
    return Fail(ErrorCode::kInvalidInput, "'split' needs 'from', the reports that they are held apart from");
  const std::set<std::string_view> apart(from->begin(), from->end());
  for (const std::string& id : reports) {
    if (apart.contains(id))
      return Fail(ErrorCode::kInvalidInput, fmt::format("'{}' stands in 'split' and in 'from'", id));
  }
  return GroupDecision{.kind = GroupDecision::Kind::kSplit, .reports = std::move(reports), .from = std::move(*from)};
}

Result<GroupDecision> ReadDecision(dom::parser& parser, std::string_view line) {
  dom::element value;
  if (const auto error = parser.parse(line.data(), line.size()).get(value); error != simdjson::SUCCESS)
    return Fail(ErrorCode::kInvalidInput, fmt::format("no JSON: {}", simdjson::error_message(error)));
  dom::object object;
  if (value.get(object) != simdjson::SUCCESS) return Fail(ErrorCode::kInvalidInput, "a JSON object is wanted");
  auto merge = ReadIds(object, "merge");
  auto split = ReadIds(object, "split");
  auto from = ReadIds(object, "from");
  for (const auto* ids : {&merge, &split, &from}) {
    if (!*ids) return std::unexpected(ids->error());
  }
  if (merge->has_value() == split->has_value())
    return Fail(ErrorCode::kInvalidInput, "a decision has either 'merge' or 'split'");
  if (merge->has_value()) return MakeMerge(std::move(**merge), from->has_value());
  return MakeSplit(std::move(**split), std::move(*from));
}

}  // namespace

Result<DecisionFile> ReadDecisions(std::string_view text, std::string_view name) {
  if (text.size() > kMostDecisionBytes)
    return Fail(ErrorCode::kTooLarge, fmt::format("{}: more than {} bytes", name, kMostDecisionBytes));
  DecisionFile file{.name = std::string(name), .items = {}, .lines = {}};
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  dom::parser parser;
  std::uint32_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    Result<GroupDecision> decision = ReadDecision(parser, line);
    if (!decision)
      return Fail(ErrorCode::kInvalidInput, fmt::format("{}:{}: {}", name, number, decision.error().message));
    file.items.push_back(std::move(*decision));
    file.lines.push_back(number);
  }
  return file;
}

std::vector<std::string> FindIdleDecisions(const DecisionFile& file, std::span<const AnnotatedReport> reports) {
  std::set<std::string_view> ids;
  for (const AnnotatedReport& report : reports) ids.insert(report.report.id);
  const auto known = [&](const std::vector<std::string>& named) {
    return std::ranges::count_if(named, [&](const std::string& id) { return ids.contains(id); });
  };
  std::vector<std::string> idle;
  for (std::size_t i = 0; i < file.items.size(); ++i) {
    const GroupDecision& decision = file.items[i];
    const auto reports_known = known(decision.reports);
    const auto from_known = known(decision.from);
    const bool merge = decision.kind == GroupDecision::Kind::kMerge;
    if (merge ? reports_known >= 2 : reports_known >= 1 && from_known >= 1) continue;
    const std::string_view lack = reports_known + from_known == 0 ? "no report of this run is named"
                                  : merge                         ? "only one report of this run is named"
                                                                  : "reports of this run are named on one side only";
    idle.push_back(fmt::format("{}:{}: {}: passed over", file.name, file.lines[i], lack));
  }
  return idle;
}

}  // namespace rashomon

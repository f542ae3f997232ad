#include "cluster/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "cluster/trace.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr std::size_t kMostNames = 3;

bool IsPrecise(const PlacePin& pin) {
  return pin.precision == PlacePin::Precision::kCity || pin.precision == PlacePin::Precision::kDistrict ||
         pin.precision == PlacePin::Precision::kFacility;
}

using NameFilter = bool (*)(const AnnotatedReport&, const Mention&);

bool IsFullPersonName(const AnnotatedReport& report, const Mention& mention) {
  const Entity& entity = report.annotation.entities[mention.entity.index()];
  return entity.type == EntityType::kPerson && entity.name.find(' ') != std::string::npos;
}

bool IsPrecisePlace(const AnnotatedReport&, const Mention& mention) {
  return mention.pin && IsPrecise(*mention.pin);
}

std::set<std::string> NamesOf(const AnnotatedReport& report, NameFilter wanted) {
  std::set<std::string> names;
  for (const Mention& mention : report.annotation.mentions) {
    if (wanted(report, mention)) names.insert(report.annotation.entities[mention.entity.index()].name);
  }
  return names;
}

std::vector<std::string> SharedNames(const AnnotatedReport& a, const AnnotatedReport& b, NameFilter wanted) {
  const std::set<std::string> left = NamesOf(a, wanted), right = NamesOf(b, wanted);
  std::vector<std::string> shared;
  std::ranges::set_intersection(left, right, std::back_inserter(shared));
  if (shared.size() > kMostNames) shared.resize(kMostNames);
  return shared;
}

std::string Listed(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? " and " : ", ";
    list += names[i];
  }
  return list;
}

void ExplainDays(const ReportTrace& a, const ReportTrace& b, std::vector<std::string>& reasons) {
  if (a.event_day && a.event_day == b.event_day) reasons.emplace_back("same day of the event");
  if (!a.published || !b.published) return;
  const std::int64_t gap = std::abs(*a.published - *b.published);
  if (gap <= 3)
    reasons.push_back(gap == 0 ? "published the same day"
                               : fmt::format("published {} day{} apart", gap, gap == 1 ? "" : "s"));
}

}  // namespace

std::string ExplainPair(const AnnotatedReport& a, const AnnotatedReport& b) {
  const ReportTrace left = TraceOf(a), right = TraceOf(b);
  std::vector<std::string> reasons;
  ExplainDays(left, right, reasons);
  if (const auto people = SharedNames(a, b, IsFullPersonName); !people.empty())
    reasons.push_back("both name " + Listed(people));
  if (const auto places = SharedNames(a, b, IsPrecisePlace); !places.empty())
    reasons.push_back("both in " + Listed(places));
  if (left.killed && left.killed == right.killed) reasons.push_back(fmt::format("killed {} in both", *left.killed));
  if (left.injured && left.injured == right.injured)
    reasons.push_back(fmt::format("injured {} in both", *left.injured));
  if (reasons.empty()) return "words alike";
  std::string text;
  for (const std::string& reason : reasons) text += (text.empty() ? "" : ", ") + reason;
  return text;
}

}  // namespace rashomon

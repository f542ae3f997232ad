// The JSON of a dossier does not depend on the order in which the reports came: on generated small events, with the
// grouping and the copies that the program itself finds, and with those that the event was made with.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "reconcile/testing/small_event.h"
#include "render/render.h"

namespace rashomon {
namespace {

enum class Grouped { kByContent, kAsMade };

std::string DossierJson(const SmallEvent& event, const ReportOrder& order, Grouped grouped) {
  std::vector<AnnotatedReport> reports = BuildReports(event, order);
  const Grouping grouping = grouped == Grouped::kByContent
                                ? GroupReports(reports, {})
                                : Grouping{.events = {AllTogether(event)}, .origins = BuildOrigins(event, order)};
  return Render(BuildDossier(std::move(reports), grouping, {}), RenderFormat::kJson, {.explain = Explain::kYes});
}

ReportOrder DrawOrder(const SmallEvent& event) {
  ReportOrder order = OrderAsSpecified(event);
  for (auto i = static_cast<std::uint32_t>(order.size()); i > 1; --i) {
    std::swap(order[i - 1], order[*rc::gen::inRange<std::uint32_t>(0, i)]);
  }
  return order;
}

RC_GTEST_PROP(JsonOrderProperty, AnyOrderOfOneEventsReportsGivesTheSameBytes, ()) {
  const SmallEvent event = *AnyEvent();
  const std::string plain = DossierJson(event, OrderAsSpecified(event), Grouped::kAsMade);
  RC_ASSERT(DossierJson(event, DrawOrder(event), Grouped::kAsMade) == plain);
}

RC_GTEST_PROP(JsonOrderProperty, AnyOrderOfGroupedReportsGivesTheSameBytes, ()) {
  const SmallEvent event = *AnyEvent();
  const std::string plain = DossierJson(event, OrderAsSpecified(event), Grouped::kByContent);
  RC_ASSERT(DossierJson(event, DrawOrder(event), Grouped::kByContent) == plain);
}

}  // namespace
}  // namespace rashomon

// LinkDensely against the slow agglomeration, on generated scores.
#include "cluster/local_link.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "cluster/testing/link_oracle.h"

namespace rashomon {
namespace {

RC_GTEST_PROP(LocalLinkProperty, JoinsWhatTheSlowAgglomerationJoins, ()) {
  const auto items = *rc::gen::inRange(2u, 9u);
  const double threshold = *rc::gen::inRange(500, 8000) / 10000.0 + 0.00003;
  std::vector<LinkEdge> edges;
  std::vector<float> scores(items * items, 0);
  for (std::uint32_t a = 0; a < items; ++a) {
    for (std::uint32_t b = a + 1; b < items; ++b) {
      const auto score = static_cast<float>(*rc::gen::inRange(0, 10001) / 10000.0);
      scores[a * items + b] = scores[b * items + a] = score;
      edges.push_back({a, b, score});
    }
  }
  std::vector<std::uint32_t> begin;
  LinkOrders together;
  for (std::uint32_t i = 0; i < items; ++i) {
    begin.push_back(*rc::gen::inRange(0, 4) == 0 ? *rc::gen::inRange(0u, i + 1) : i);
    begin[i] = begin[begin[i]];
    if (begin[i] != i) together.orders.push_back({LinkOrders::Order::Kind::kTogether, begin[i], i});
  }
  const SlowLinks slow = LinkSlowly(items, edges, threshold, together);
  RC_PRE(!slow.tied);
  RC_ASSERT(LinkDensely(begin, scores, threshold) == slow.cluster);
}

}  // namespace
}  // namespace rashomon

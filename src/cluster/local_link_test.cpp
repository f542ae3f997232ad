// LinkDensely against the slow agglomeration, on generated scores.
#include "cluster/local_link.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

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

// A text that was copied weighs in the mean as if each copy were there.
RC_GTEST_PROP(LocalLinkProperty, AnItemThatStandsForTwoIsLinkedAsTwoThatAreOne, ()) {
  const auto items = *rc::gen::inRange(2u, 7u);
  const double threshold = *rc::gen::inRange(500, 8000) / 10000.0 + 0.00003;
  const auto doubled = *rc::gen::inRange(0u, items);
  const std::size_t more = items + 1;
  std::vector<float> scores(items * items, 0), of_more(more * more, 0);
  for (std::uint32_t a = 0; a < items; ++a) {
    for (std::uint32_t b = a + 1; b < items; ++b) {
      const auto score = static_cast<float>(*rc::gen::inRange(0, 1025) / 1024.0);
      scores[a * items + b] = scores[b * items + a] = of_more[a * more + b] = of_more[b * more + a] = score;
    }
  }
  for (std::uint32_t a = 0; a < items; ++a)
    of_more[a * more + items] = of_more[items * more + a] = a == doubled ? 1 : scores[a * items + doubled];
  std::vector<std::uint32_t> begin(items), begin_more(more);
  std::iota(begin.begin(), begin.end(), 0u);
  std::iota(begin_more.begin(), begin_more.end(), 0u);
  begin_more[items] = doubled;
  std::vector<double> weights(items, 1);
  weights[doubled] = 2;
  std::vector<std::uint32_t> two = LinkDensely(begin_more, of_more, threshold);
  two.pop_back();
  RC_ASSERT(LinkDensely(begin, scores, threshold, {}, weights) == two);
}

}  // namespace
}  // namespace rashomon

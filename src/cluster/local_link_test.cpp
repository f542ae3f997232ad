// LinkDensely against the slow agglomeration, on generated scores.
#include "cluster/local_link.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
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
  RC_ASSERT(LinkDensely({.begin = begin}, scores, threshold) == slow.cluster);
}

RC_GTEST_PROP(LocalLinkProperty, JoinsLateWhatTheSlowAgglomerationJoinsLate, ()) {
  const auto items = *rc::gen::inRange(2u, 9u);
  const double join = *rc::gen::inRange(3000, 8000) / 10000.0 + 0.00003;
  const LinkLimits limits(join, join * *rc::gen::inRange(2, 9) / 10, *rc::gen::inRange(1u, 5u));
  std::vector<LinkEdge> edges;
  std::vector<float> scores(items * items, 0);
  std::vector<std::uint32_t> begin(items);
  std::iota(begin.begin(), begin.end(), 0u);
  for (std::uint32_t a = 0; a < items; ++a) {
    for (std::uint32_t b = a + 1; b < items; ++b) {
      if (*rc::gen::inRange(0, 2) == 0) continue;
      const auto score = static_cast<float>(*rc::gen::inRange(0, 10001) / 10000.0);
      scores[a * items + b] = scores[b * items + a] = score;
      edges.push_back({a, b, score});
    }
  }
  const SlowLinks slow = LinkSlowly(items, edges, limits);
  RC_PRE(!slow.tied);
  RC_ASSERT(LinkDensely({.begin = begin}, scores, limits) == slow.cluster);
}

TEST(LocalLinkTest, WhatStoodTogetherStaysWhereItHasNoRivalThoughNothingElseJoinsLate) {
  const std::array<std::uint32_t, 4> begin = {0, 1, 2, 3}, stood = {0, 1, 1, 1};
  std::array<float, 16> scores{};
  const auto set = [&](std::size_t a, std::size_t b, float score) { scores[a * 4 + b] = scores[b * 4 + a] = score; };
  set(2, 3, 0.9f);
  set(1, 2, 0.4f);
  set(1, 3, 0.4f);
  const LinkLimits limits(0.52, 0.3, 2);
  const DenseItems items{.begin = begin, .stood = stood};
  EXPECT_EQ(LinkDensely(items, scores, limits), (std::vector<std::uint32_t>{0, 1, 1, 1}));
  set(0, 1, 0.3f);  // a rival
  EXPECT_EQ(LinkDensely(items, scores, limits), (std::vector<std::uint32_t>{0, 1, 2, 2}));
  set(0, 1, 0.5f);  // nearer to what comes in, which has not stood with it
  EXPECT_EQ(LinkDensely(items, scores, limits), (std::vector<std::uint32_t>{0, 1, 2, 2}));
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
  std::vector<std::uint32_t> two = LinkDensely({.begin = begin_more}, of_more, threshold);
  two.pop_back();
  RC_ASSERT(LinkDensely({.begin = begin, .weights = weights}, scores, threshold) == two);
}

}  // namespace
}  // namespace rashomon

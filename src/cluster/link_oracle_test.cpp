// LinkByAverage against the slow agglomeration, on generated graphs with and without decisions.
#include "cluster/testing/link_oracle.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "cluster/link.h"

namespace rashomon {
namespace {

struct Graph {
  std::uint32_t items = 0;
  std::vector<LinkEdge> edges;
  LinkOrders orders;
  LinkLimits limits = 0.0;
};

std::ostream& operator<<(std::ostream& out, const Graph& graph) {
  out << graph.items << " items, limits " << graph.limits.join << ", " << graph.limits.late << '\n';
  for (const LinkEdge& edge : graph.edges) out << edge.a << '-' << edge.b << ' ' << edge.score << '\n';
  for (const LinkOrders::Order& order : graph.orders.orders) {
    out << order.a << (order.kind == LinkOrders::Order::Kind::kApart ? " apart from " : " with ") << order.b << '\n';
  }
  return out;
}

enum class Decisions { kNone, kSome };

// Every pair at most once, scores in ten thousandths; few of them are equal.
Graph DrawGraph(Decisions decisions) {
  Graph graph;
  graph.items = *rc::gen::inRange(2u, 10u);
  graph.limits = *rc::gen::inRange(500, 8000) / 10000.0 + 0.00003;
  const int density = *rc::gen::inRange(1, 5);
  for (std::uint32_t a = 0; a < graph.items; ++a) {
    for (std::uint32_t b = a + 1; b < graph.items; ++b) {
      if (*rc::gen::inRange(0, 5) < density) graph.edges.push_back({a, b, *rc::gen::inRange(1, 10001) / 10000.0});
    }
  }
  const int orders = decisions == Decisions::kSome ? *rc::gen::inRange(1, 6) : 0;
  for (int i = 0; i < orders; ++i) {
    using Kind = LinkOrders::Order::Kind;
    const auto a = *rc::gen::inRange(0u, graph.items), b = *rc::gen::inRange(0u, graph.items);
    if (a != b) graph.orders.orders.push_back({*rc::gen::element(Kind::kTogether, Kind::kApart), a, b});
  }
  return graph;
}

void Compare(const Graph& graph) {
  const SlowLinks slow = LinkSlowly(graph.items, graph.edges, graph.limits, graph.orders);
  RC_PRE(!slow.tied);
  RC_ASSERT(LinkByAverage(graph.items, graph.edges, graph.limits, graph.orders) == slow.cluster);
}

RC_GTEST_PROP(LinkProperty, JoinsWhatTheSlowAgglomerationJoins, ()) {
  Compare(*rc::gen::exec([] { return DrawGraph(Decisions::kNone); }));
}

RC_GTEST_PROP(LinkProperty, ObeysDecisionsAsTheSlowAgglomerationDoes, ()) {
  Compare(*rc::gen::exec([] { return DrawGraph(Decisions::kSome); }));
}

RC_GTEST_PROP(LinkProperty, JoinsLateWhatHasNoRival, ()) {
  Compare(*rc::gen::exec([] {
    Graph graph = DrawGraph(Decisions::kSome);
    graph.limits.late = graph.limits.join * *rc::gen::inRange(1, 10) / 10;
    graph.limits.most_late = *rc::gen::inRange(1u, 5u);
    return graph;
  }));
}

RC_GTEST_PROP(LinkProperty, TheOrderOfTheEdgesIsIrrelevant, ()) {
  const Graph graph = *rc::gen::exec([] { return DrawGraph(Decisions::kSome); });
  RC_PRE(!LinkSlowly(graph.items, graph.edges, graph.limits, graph.orders).tied);
  std::vector<LinkEdge> edges = graph.edges;
  for (std::size_t i = edges.size(); i > 1; --i) std::swap(edges[i - 1], edges[*rc::gen::inRange<std::size_t>(0, i)]);
  RC_ASSERT(LinkByAverage(graph.items, edges, graph.limits, graph.orders) ==
            LinkByAverage(graph.items, graph.edges, graph.limits, graph.orders));
}

}  // namespace
}  // namespace rashomon

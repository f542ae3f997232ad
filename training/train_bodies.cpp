#include "train_bodies.h"

#include <algorithm>
#include <cstdio>
#include <functional>

namespace rashomon::training {
namespace {

// The names that the report will have for a body: those of its entity, and its plain phrases.
std::set<std::string> NamesOf(const Document& d, const Body& body) {
  std::set<std::string> names;
  const auto add = [&](std::uint32_t c) {
    const TokenRange cut = d.scored[c].cut[static_cast<std::size_t>(IncidentRole::kPerpetratorOrganization)];
    names.insert(Norm(d.roles->SpanOf(cut.begin, cut.end).In(d.report.text)));
  };
  if (!body.entity) {
    add(body.filler.chosen);
    return names;
  }
  for (const Mention& m : d.annotation.mentions)
    if (m.entity == *body.entity) names.insert(Norm(m.span.In(d.report.text)));
  for (std::uint32_t c : body.filler.candidates)
    if (!d.roles->MentionAt(d.scored[c].candidate.head)) add(c);
  return names;
}

constexpr TreeSetting kHeldSetting = {.trees = 200, .least_examples = 20};
constexpr TreeSetting kStanceSetting = {.trees = 300, .least_examples = 3};

struct JudgedBody {
  Document* d;
  bool held = false, optional = true;
  std::uint8_t stances = 0;  // bit per learned stance
  TreeExample facts;
  int score = 0;
  std::size_t stance = 0;
};

// The key's answers on a body: as its scorer does, by any name that the report has for it.
void Judge(JudgedBody& body, const Body& of) {
  const Document& d = *body.d;
  const std::set<std::string> names = NamesOf(d, of);
  for (const Document::Held& held : d.held) {
    if (std::none_of(names.begin(), names.end(), [&](const std::string& n) { return held.names.contains(n); }))
      continue;
    body.held = true;
    body.stances |= held.stances;
    body.optional &= held.optional;
  }
}

std::vector<JudgedBody> JudgeBodies(const Documents& documents) {
  std::vector<JudgedBody> bodies;
  for (const auto& d : documents) {
    const ReportFacts report = FactsOfReport(*d->features, d->scored, d->report_score);
    const auto facts = FactsOfBodies(*d->features, report, d->scored, d->bodies, d->stance_scores, d->proposals);
    for (std::size_t b = 0; b < facts.size(); ++b) {
      bodies.push_back({.d = d.get(), .facts = {.facts = {facts[b].begin(), facts[b].end()}}});
      Judge(bodies.back(), d->bodies[b]);
    }
  }
  return bodies;
}

using Trainer = std::function<TreeModel(const std::vector<const TreeExample*>&, TreeSetting)>;

TreeModel TrainOn(const std::vector<JudgedBody>& bodies, int left_out, const TreeSetting& setting,
                  const std::function<bool(const JudgedBody&)>& takes,
                  const std::function<bool(const JudgedBody&)>& right, const Trainer& train) {
  std::vector<TreeExample> examples;
  for (const JudgedBody& b : bodies) {
    if (b.d->fold == left_out || b.d->fold >= kFolds || !takes(b)) continue;
    examples.push_back(b.facts);
    examples.back().right = right(b);
  }
  std::vector<const TreeExample*> pointers;
  for (const TreeExample& e : examples) pointers.push_back(&e);
  return train(pointers, setting);
}

void ReportBodies(const Documents& documents, const std::vector<JudgedBody>& bodies) {
  for (int part = 0; part < 2; ++part) {
    for (int threshold = -60; threshold <= -20; threshold += 8) {
      Tally tally, who;
      for (const auto& d : documents)
        if ((d->fold == kFolds) == (part == 1))
          for (const auto& h : d->held) tally.gold += !h.optional, who.gold += !h.optional;
      for (const JudgedBody& b : bodies) {
        if ((b.d->fold == kFolds) != (part == 1) || b.score < threshold || !b.d->relevant) continue;
        if (b.held && b.optional) continue;
        ++tally.predicted, ++who.predicted;
        who.right += b.held;
        tally.right += (b.stances >> b.stance & 1) != 0;
      }
      std::printf("%s held at %d: f1 %.3f body %.3f right %d predicted %d gold %d\n", part == 0 ? "folds" : "others",
                  threshold, tally.F1(), who.F1(), tally.right, tally.predicted, tally.gold);
    }
  }
}

}  // namespace

void AskStances(Documents& documents, Question& question, int least_score) {
  std::vector<Example> examples;
  struct Of {
    Document* d;
    int score;
    const Document::Held* held;
  };
  std::vector<Of> of;
  for (const auto& d : documents) {
    for (const Body& body : d->bodies) {
      const std::set<std::string> names = NamesOf(*d, body);
      const auto held_at = std::find_if(d->held.begin(), d->held.end(), [&](const Document::Held& h) {
        return std::any_of(names.begin(), names.end(), [&](const std::string& n) { return h.names.contains(n); });
      });
      const Document::Held* held = held_at == d->held.end() ? nullptr : &*held_at;
      examples.push_back({.features = d->features->OfStance(HeadsOf(d->scored, body.filler)),
                          .labels = held != nullptr ? held->stances : std::uint8_t{0},
                          .active = static_cast<std::uint8_t>(held != nullptr ? (1 << kLearnedStances.size()) - 1 : 0),
                          .fold = d->fold});
      of.push_back({d.get(), body.score, held});
    }
  }
  std::vector<std::size_t> best(of.size());
  question.Ask(examples, [&](std::size_t i, const std::array<float, kWidth>& score) {
    StanceScores units{};
    for (std::size_t s = 0; s < units.size(); ++s) units[s] = Units(score[s]);
    of[i].d->stance_scores.push_back(units);
    best[i] = static_cast<std::size_t>(std::max_element(score.begin(), score.begin() + kLearnedStances.size()) -
                                       score.begin());
  });
  for (int part = 0; part < 2; ++part) {
    for (int threshold = least_score - 24; threshold <= least_score + 24; threshold += 12) {
      Tally tally;
      int bodies = 0;
      for (const auto& d : documents)
        if ((d->fold == kFolds) == (part == 1))
          for (const auto& h : d->held) tally.gold += !h.optional;
      for (std::size_t i = 0; i < of.size(); ++i) {
        if ((of[i].d->fold == kFolds) != (part == 1) || of[i].score < threshold || !of[i].d->relevant) continue;
        const bool right = of[i].held != nullptr && (of[i].held->stances >> best[i] & 1) != 0;
        bodies += of[i].held != nullptr;
        if (of[i].held != nullptr && of[i].held->optional) continue;
        ++tally.predicted;
        tally.right += right;
      }
      std::printf("%s stance at %d: f1 %.3f right %d predicted %d gold %d bodies %d\n", part == 0 ? "folds" : "others",
                  threshold, tally.F1(), tally.right, tally.predicted, tally.gold, bodies);
    }
  }
}

std::array<BodyModels, kFolds + 1> AskBodies(Documents& documents) {
  std::vector<JudgedBody> bodies = JudgeBodies(documents);
  std::array<BodyModels, kFolds + 1> all;
  for (int fold = 0; fold <= kFolds; ++fold) {
    BodyModels& models = all[static_cast<std::size_t>(fold)];
    models.held = TrainOn(
        bodies, fold, kHeldSetting, [](const JudgedBody&) { return true; }, [](const JudgedBody& b) { return b.held; },
        TrainTrees);
    const std::string held = WriteTrees(models.held.base, models.held.trees);
    std::array<std::string, kLearnedStances.size()> stances;
    for (std::size_t s = 0; s < stances.size(); ++s) {
      models.stances[s] = TrainOn(
          bodies, fold, kStanceSetting, [](const JudgedBody& b) { return b.held; },
          [&](const JudgedBody& b) { return (b.stances >> s & 1) != 0; }, TrainForest);
      stances[s] = WriteTrees(models.stances[s].base, models.stances[s].trees);
    }
    for (JudgedBody& b : bodies) {
      if (b.d->fold != fold) continue;
      b.score = RoleTrees::Open(held, kBodyFacts).ScoreOf(b.facts.facts);
      StanceScores answers{};
      for (std::size_t s = 0; s < answers.size(); ++s)
        answers[s] = RoleTrees::Open(stances[s], kBodyFacts).ScoreOf(b.facts.facts);
      b.stance = static_cast<std::size_t>(std::max_element(answers.begin(), answers.end()) - answers.begin());
      b.score = JointScore(b.score, answers);
    }
  }
  ReportBodies(documents, bodies);
  return all;
}

}  // namespace rashomon::training

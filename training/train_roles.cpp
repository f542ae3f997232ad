// Trains models/en/roles.bin on MUC-4's keys: reports.jsonl and gold.jsonl of one folder.
//
//   train_roles TRAIN_DIR OUT.bin [--check DIR] [--folds DIR] [--partition N]
//
// --check: reports that no model learns from, for figures. --folds: writes FOLD/roles.bin, the model that has not seen
// that fold, and FOLD/reports.txt, the ids of its reports: for figures of the whole program (rashomon --data FOLD).
// --partition: other folds.
//
// Which phrases are right is known by their words alone, as the keys give strings: a phrase is a filler where one of
// its cuts is a string of the key. The questions are asked one after the other, and each learns from answers to the one
// before that a model of other reports gave (five folds by hash of the id), as it will have to in use. Figures printed
// for the training part are from these folds, too. Fixed order, one thread: the same data give the same bytes.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/role_facts.h"
#include "model_writer.h"
#include "role_documents.h"
#include "role_regression.h"
#include "train_bodies.h"
#include "tree_trainer.h"

namespace rashomon::training {
namespace {

void AskReports(Documents& documents, Question& question) {
  std::vector<Example> examples;
  for (const auto& d : documents)
    examples.push_back({.features = d->features->OfReport(),
                        .labels = !(d->gold[0].empty() && d->gold[1].empty() && d->gold[2].empty() &&
                                    d->gold[3].empty() && d->gold[4].empty()),
                        .fold = d->fold});
  int right[2] = {}, all[2] = {};
  question.Ask(examples, [&](std::size_t i, const std::array<float, kWidth>& score) {
    documents[i]->report_score = Units(score[0]);
    const int part = documents[i]->fold == kFolds;
    ++all[part];
    right[part] += (score[0] > 0) == (examples[i].labels != 0);
  });
  std::printf("reports: %.3f of folds right, %.3f of others\n", right[0] / double(std::max(1, all[0])),
              right[1] / double(std::max(1, all[1])));
}

void AskSentences(Documents& documents, Question& question) {
  std::vector<Example> examples;
  std::vector<std::pair<Document*, std::uint32_t>> of;
  for (const auto& d : documents) {
    d->sentence_scores.assign(d->annotation.sentences.size(), 0);
    std::vector<std::uint8_t> positive(d->annotation.sentences.size(), 0);
    for (std::size_t c = 0; c < d->candidates.size(); ++c)
      if (d->labels[c] != 0) positive[d->annotation.tokens[d->candidates[c].head].sentence] = 1;
    for (std::uint32_t s = 0; s < positive.size(); ++s) {
      examples.push_back({.features = d->features->OfSentence(s, RoleBucket(d->report_score)),
                          .labels = positive[s],
                          .fold = d->fold});
      of.emplace_back(d.get(), s);
    }
  }
  question.Ask(examples, [&](std::size_t i, const std::array<float, kWidth>& score) {
    of[i].first->sentence_scores[of[i].second] = Units(score[0]);
  });
}

void AskCandidates(Documents& documents, Question& question) {
  std::vector<Example> examples;
  std::vector<Document*> of;
  for (const auto& d : documents) {
    d->scored.resize(d->candidates.size());
    for (std::size_t c = 0; c < d->candidates.size(); ++c) {
      const int sentence = d->sentence_scores[d->annotation.tokens[d->candidates[c].head].sentence];
      d->scored[c].candidate = d->candidates[c];
      d->scored[c].sentence = d->annotation.tokens[d->candidates[c].head].sentence;
      d->scored[c].sentence_score = sentence;
      examples.push_back(
          {.features = d->features->OfCandidate(d->candidates[c], RoleBucket(d->report_score), RoleBucket(sentence)),
           .labels = d->labels[c],
           .active = 31,
           .fold = d->fold});
      of.push_back(d.get());
    }
  }
  std::map<Document*, std::size_t> first;
  for (std::size_t i = 0; i < of.size(); ++i) first.try_emplace(of[i], i);
  question.Ask(examples, [&](std::size_t i, const std::array<float, kWidth>& score) {
    for (std::size_t r = 0; r < kIncidentRoles; ++r) of[i]->scored[i - first[of[i]]].score[r] = Units(score[r]);
  });
}

void AskCuts(Documents& documents, Question& question) {
  std::vector<Example> examples;
  struct Of {
    Document* d;
    std::size_t candidate, role;
    TokenRange cut;
  };
  std::vector<Of> of;
  for (const auto& d : documents) {
    for (std::size_t c = 0; c < d->candidates.size(); ++c) {
      std::vector<TokenRange> cuts;
      for (std::size_t r = 0; r < kIncidentRoles; ++r) {
        const bool positive = (d->labels[c] >> r & 1) != 0;
        if (d->scored[c].score[r] < kLeastCandidateScore && !positive) continue;
        if (cuts.empty()) cuts = RoleSpans(d->annotation, *d->roles, d->candidates[c]);
        d->scored[c].cut_score[r] = kNoCut;
        for (TokenRange cut : cuts) {
          const bool right =
              positive && d->strings[r].contains(Norm(d->roles->SpanOf(cut.begin, cut.end).In(d->report.text)));
          examples.push_back({.features = d->features->OfCut(d->candidates[c], cut, static_cast<IncidentRole>(r)),
                              .labels = right,
                              .active = positive,
                              .fold = d->fold});
          of.push_back({d.get(), c, r, cut});
        }
      }
    }
  }
  question.Ask(examples, [&](std::size_t i, const std::array<float, kWidth>& score) {
    ScoredCandidate& scored = of[i].d->scored[of[i].candidate];
    const int units = Units(score[0]);
    if (units > scored.cut_score[of[i].role]) scored.cut_score[of[i].role] = units, scored.cut[of[i].role] = of[i].cut;
  });
}

struct JudgedFiller {
  Document* d;
  RoleFiller group;
  int gold = -1;  // the entity that it is
};

using FoldTrees = std::array<TreeModel, kFolds + 1>;  // by the fold that they have not seen

// Scores by trees of what a group's facts are. Groups that the regression
// before them rules out keep its score.
void AskTrees(Documents& documents, const std::vector<JudgedFiller>& of, std::vector<int>& score_of, FoldTrees& trees) {
  std::map<const Document*, ReportFacts> reports;
  for (const auto& d : documents) reports[d.get()] = FactsOfReport(*d->features, d->scored, d->report_score);
  std::vector<TreeExample> examples(of.size());
  std::vector<std::uint8_t> asked(of.size(), 0);
  for (std::size_t at = 0; at < of.size();) {
    const Document& d = *of[at].d;
    const std::size_t first = at;
    std::vector<RoleFiller> groups;
    while (at < of.size() && of[at].d == &d && of[at].group.role == of[first].group.role)
      groups.push_back(of[at++].group);
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const std::size_t i = first + g;
      asked[i] = score_of[i] >= kLeastLinearScore;
      const RoleEvidence evidence =
          EvidenceFor(d.annotation, *d.roles, d.triggers, d.proposals, HeadsOf(d.scored, groups[g]));
      const RoleFacts facts = FactsOf(*d.features, reports[&d], d.scored, groups, g, score_of[i], evidence);
      examples[i] = {.facts = {facts.begin(), facts.end()}, .right = of[i].gold >= 0};
    }
  }
  for (int fold = 0; fold <= kFolds; ++fold) {
    std::vector<const TreeExample*> part;
    for (std::size_t i = 0; i < of.size(); ++i)
      if (asked[i] != 0 && of[i].d->fold != fold && of[i].d->fold < kFolds) part.push_back(&examples[i]);
    const TreeModel& model = trees[static_cast<std::size_t>(fold)] = TrainTrees(part);
    const std::string bytes = WriteTrees(model.base, model.trees);
    const RoleTrees read = RoleTrees::Open(bytes, kRoleFacts);
    for (std::size_t i = 0; i < of.size(); ++i)
      if (asked[i] != 0 && of[i].d->fold == fold) score_of[i] = read.ScoreOf(examples[i].facts);
  }
}

void AskFillers(Documents& documents, Question& question, FoldTrees& trees) {
  std::vector<Example> examples;
  std::vector<JudgedFiller> of;
  // As in use: what fills no role at all is out of the question.
  for (const auto& d : documents) {
    std::erase_if(d->scored, [](const ScoredCandidate& c) {
      return std::all_of(c.score.begin(), c.score.end(), [](int score) { return score < kLeastCandidateScore; });
    });
  }
  int ceiling[kIncidentRoles] = {};
  for (const auto& d : documents) {
    for (std::size_t r = 0; r < kIncidentRoles; ++r) {
      const auto groups = GroupCandidates(d->annotation, *d->roles, d->scored, static_cast<IncidentRole>(r));
      std::set<int> used;
      for (std::size_t g = 0; g < groups.size(); ++g) {
        const TokenRange cut = d->scored[groups[g].chosen].cut[r];
        const std::string words = Norm(d->roles->SpanOf(cut.begin, cut.end).In(d->report.text));
        int entity = -1;
        for (std::size_t e = 0; e < d->gold[r].size() && entity < 0; ++e) {
          if (!used.contains(static_cast<int>(e)) && d->gold[r][e].contains(words)) entity = static_cast<int>(e);
        }
        if (entity >= 0) used.insert(entity), ++ceiling[r];
        examples.push_back({.features = OfFiller(*d->features, d->scored, groups, g, d->report_score),
                            .labels = static_cast<std::uint8_t>((entity >= 0 ? 1u : 0u) << r),
                            .active = static_cast<std::uint8_t>(1u << r),
                            .fold = d->fold});
        of.push_back({d.get(), groups[g], entity});
      }
    }
  }
  std::vector<int> score_of(of.size());
  question.Ask(examples, [&](std::size_t i, const std::array<float, kWidth>& score) {
    score_of[i] = Units(score[static_cast<std::size_t>(of[i].group.role)]);
  });
  AskTrees(documents, of, score_of, trees);
  std::map<Document*, std::pair<std::vector<RoleFiller>, std::vector<int>>> organizations;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (of[i].group.role != IncidentRole::kPerpetratorOrganization) continue;
    organizations[of[i].d].first.push_back(of[i].group);
    organizations[of[i].d].second.push_back(score_of[i]);
  }
  for (const auto& d : documents) {
    const auto& [groups, scores] = organizations[d.get()];
    d->bodies = FindBodies(*d->features, d->scored, groups, scores);
  }
  for (int part = 0; part < 2; ++part) {
    for (int threshold = -56; threshold <= -16; threshold += 4) {
      Tally tally[kIncidentRoles + 1];
      for (const auto& d : documents) {
        if ((d->fold == kFolds) != (part == 1)) continue;
        for (std::size_t r = 0; r < kIncidentRoles; ++r) tally[r].gold += static_cast<int>(d->gold[r].size());
      }
      std::map<std::pair<Document*, int>, std::set<int>> used;
      for (std::size_t i = 0; i < of.size(); ++i) {
        if ((of[i].d->fold == kFolds) != (part == 1) || score_of[i] < threshold) continue;
        const auto r = static_cast<std::size_t>(of[i].group.role);
        ++tally[r].predicted;
        tally[r].right += of[i].gold >= 0;
      }
      for (std::size_t r = 0; r < kIncidentRoles; ++r) {
        tally[kIncidentRoles].right += tally[r].right;
        tally[kIncidentRoles].predicted += tally[r].predicted;
        tally[kIncidentRoles].gold += tally[r].gold;
      }
      const Tally& all = tally[kIncidentRoles];
      if (all.gold == 0) continue;
      std::printf("%s at %4d: f1 %.4f p %.3f r %.3f  by role", part == 0 ? "folds " : "others", threshold, all.F1(),
                  all.right / double(std::max(1, all.predicted)), all.right / double(all.gold));
      for (std::size_t r = 0; r < kIncidentRoles; ++r) std::printf(" %.3f", tally[r].F1());
      std::printf("\n");
    }
  }
  std::printf("ceiling of groups:");
  for (int c : ceiling) std::printf(" %d", c);
  std::printf("\n");
  if (const char* path = std::getenv("ROLES_ERRORS")) {
    std::FILE* out = std::fopen(path, "w");
    for (std::size_t i = 0; i < of.size(); ++i) {
      if (of[i].d->fold == kFolds || (score_of[i] < -40 && of[i].gold < 0)) continue;
      const auto r = static_cast<std::size_t>(of[i].group.role);
      const ScoredCandidate& c = of[i].d->scored[of[i].group.chosen];
      std::fprintf(out, "%s\t%s\t%d\t%s\t%d\t%d\t%s\n", of[i].d->report.id.c_str(), kRoles[r], score_of[i],
                   of[i].gold >= 0 ? "RIGHT" : "wrong", c.score[r], c.cut_score[r],
                   std::string(of[i].d->roles->SpanOf(c.cut[r].begin, c.cut[r].end).In(of[i].d->report.text)).c_str());
    }
    for (const auto& d : documents) {
      if (d->fold == kFolds) continue;
      for (std::size_t r = 0; r < kIncidentRoles; ++r)
        for (const auto& e : d->gold[r]) {
          std::string all;
          for (const auto& m : e) all += (all.empty() ? "" : " / ") + m;
          std::fprintf(out, "%s\t%s\tgold\t%s\n", d->report.id.c_str(), kRoles[r], all.c_str());
        }
    }
    std::fclose(out);
  }
}

// What a model file holds.
struct Answers {
  std::array<const Question*, 6> questions;
  FoldTrees trees;
  std::array<BodyModels, kFolds + 1> bodies;
};

// The model that has not seen `fold`.
void WriteModelWithout(std::size_t fold, const Answers& answers, const std::string& path) {
  std::map<std::uint64_t, std::vector<std::pair<std::uint8_t, std::int8_t>>> rows;
  for (const Question* question : answers.questions)
    for (const FeatureWeight& w : question->WeightsWithout(fold)) rows[w.feature].push_back({w.column, w.weight});
  ModelContent content{
      .kind = std::string(RoleModel::kKind), .names = {}, .features = {}, .entries = {}, .aligned = {}};
  for (const auto& [feature, pairs] : rows) {
    content.features.emplace_back(feature,
                                  static_cast<std::uint32_t>((content.entries.size() / 2) << 8 | pairs.size()));
    for (const auto& [column, weight] : pairs) {
      content.entries.push_back(static_cast<char>(column));
      content.entries.push_back(static_cast<char>(weight));
    }
  }
  const auto add = [&](std::string_view name, const TreeModel& model) {
    content.features.emplace_back(HashWord(name), static_cast<std::uint32_t>(content.entries.size()));
    content.entries += WriteTrees(model.base, model.trees);
  };
  const BodyModels& bodies = answers.bodies[fold];
  add(RoleModel::kTreesName, answers.trees[fold]);
  add(RoleModel::kHeldTreesName, bodies.held);
  for (std::size_t s = 0; s < bodies.stances.size(); ++s) add(RoleModel::kStanceTreesNames[s], bodies.stances[s]);
  const auto size = WriteModel(path, std::move(content));
  std::printf("%zu features, %zu bytes\n", rows.size(), size ? *size : 0);
}

void WriteFolds(const Documents& documents, const Answers& answers, const std::string& folder) {
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const std::filesystem::path of = std::filesystem::path(folder) / std::to_string(fold);
    std::filesystem::create_directories(of);
    WriteModelWithout(fold, answers, of / "roles.bin");
    std::ofstream ids(of / "reports.txt");
    for (const auto& d : documents)
      if (d->fold == static_cast<int>(fold)) ids << d->report.id << "\n";
  }
}

int Main(int argc, char** argv) {
  std::map<std::string, std::string> options;
  for (int i = 3; i + 1 < argc; i += 2) options[argv[i]] = argv[i + 1];
  if (argc < 3) return std::fprintf(stderr, "usage: train_roles TRAIN_DIR OUT.bin [OPTION VALUE]...\n"), 2;
  std::setvbuf(stdout, nullptr, _IOLBF, 1 << 12);
  const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
  Documents documents;
  const int partition = std::atoi(options["--partition"].c_str());
  ReadDocuments(argv[1], {.train = true, .partition = partition}, language, documents);
  if (options.contains("--check")) ReadDocuments(options["--check"], {.train = false}, language, documents);
  std::printf("%zu reports\n", documents.size());
  Question reports(1, RoleColumn::kReport, {20, 0.02F, 5});
  Question sentences(1, RoleColumn::kSentence, {8, 0.02F, 5});
  Question candidates(kIncidentRoles, RoleColumn::kCandidate, {8, 0.02F, 5});
  Question cuts(1, RoleColumn::kCut, {6, 0.002F, 4});
  Question fillers(kIncidentRoles, RoleColumn::kFiller, {10, 0.01F, 4});
  Question stances(kLearnedStances.size(), RoleColumn::kStance, {15, 0.05F, 3});
  AskReports(documents, reports);
  AskSentences(documents, sentences);
  AskCandidates(documents, candidates);
  AskCuts(documents, cuts);
  Answers answers{
      .questions = {&reports, &sentences, &candidates, &cuts, &fillers, &stances}, .trees = {}, .bodies = {}};
  AskFillers(documents, fillers, answers.trees);
  AskStances(documents, stances, -40);
  answers.bodies = AskBodies(documents);
  WriteModelWithout(kFolds, answers, argv[2]);
  if (options.contains("--folds")) WriteFolds(documents, answers, options["--folds"]);
  return 0;
}

}  // namespace
}  // namespace rashomon::training

int main(int argc, char** argv) {
  return rashomon::training::Main(argc, argv);
}

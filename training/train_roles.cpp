// Trains models/en/roles.bin on MUC-4's keys: reports.jsonl and gold.jsonl of one folder.
//
//   train_roles TRAIN_DIR OUT.bin [--check DIR]
//
// Which phrases are right is known by their words alone, as the keys give strings: a phrase is a filler where one of
// its cuts is a string of the key. The questions are asked one after the other, and each learns from answers to the one
// before that a model of other reports gave (five folds by hash of the id), as it will have to in use. Figures printed
// for the training part are from these folds, too. Fixed order, one thread: the same data give the same bytes.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "claims/held_bodies.h"
#include "claims/role_facts.h"
#include "claims/role_filling.h"
#include "claims/role_proposals.h"
#include "claims/stances.h"
#include "model_writer.h"
#include "tree_trainer.h"

namespace rashomon::training {
namespace {

constexpr const char* kRoles[] = {"perpetrator_individual", "perpetrator_organization", "target", "victim", "weapon"};
constexpr int kFolds = 5;
constexpr std::size_t kWidth = 8;

// As the keys' scorer compares: lower case, no punctuation, no articles.
std::string Norm(std::string_view text) {
  std::string out, word;
  const auto flush = [&] {
    if (!word.empty() && word != "a" && word != "an" && word != "the") out += (out.empty() ? "" : " ") + word;
    word.clear();
  };
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ' || c == '\n' || c == '\t') {
      flush();
    } else if (byte >= 0x80 || std::ispunct(byte) == 0) {
      word += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
    }
  }
  flush();
  return out;
}

struct Document {
  Report report;
  Annotation annotation;
  bool relevant = false;
  int fold = 0;  // kFolds: not trained on
  std::array<std::vector<std::set<std::string>>, kIncidentRoles> gold;
  std::array<std::set<std::string>, kIncidentRoles> strings;
  std::unique_ptr<ClaimRoles> roles;
  std::vector<IncidentTrigger> triggers;
  std::vector<RoleProposal> proposals;
  std::vector<Responsibility> stances;
  struct Held {
    std::set<std::string> names;
    std::uint8_t stances = 0;  // bit per learned stance
    bool optional = false;
  };
  std::vector<Held> held;                   // the key's answers on responsibility
  std::vector<Body> bodies;                 // that may be held responsible
  std::vector<StanceScores> stance_scores;  // of these
  std::unique_ptr<RoleFeatures> features;
  std::vector<RoleCandidate> candidates;
  std::vector<std::uint8_t> labels;  // of candidates: bit per role
  // Answers, whole units of kRoleUnit.
  int report_score = 0;
  std::vector<int> sentence_scores;
  std::vector<ScoredCandidate> scored;
};

// ---- logistic regression -----------------------------------------------------------------------------------------

struct Example {
  FeatureHashes features;
  std::uint8_t labels = 0;  // bit per column
  std::uint8_t active = 1;  // columns that learn from it
  int fold = 0;
};

struct Setting {
  int epochs;
  float decay;
  std::uint32_t least;
};

// The examples of one question, their features numbered once.
struct Table {
  FeatureHashes features;                                // by number
  std::vector<std::uint32_t> ids;                        // of all examples
  std::vector<std::size_t> begin;                        // by example, examples + 1
  std::vector<std::array<std::uint32_t, kFolds>> count;  // by feature

  explicit Table(const std::vector<Example>& examples) {
    std::unordered_map<std::uint64_t, std::uint32_t> number;
    for (const Example& e : examples) {
      begin.push_back(ids.size());
      for (std::uint64_t f : e.features) {
        const auto [at, fresh] = number.try_emplace(f, static_cast<std::uint32_t>(features.size()));
        if (fresh) features.push_back(f), count.push_back({});
        if (e.fold < kFolds) ++count[at->second][static_cast<std::size_t>(e.fold)];
        ids.push_back(at->second);
      }
    }
    begin.push_back(ids.size());
  }
};

// One regression per column over shared features; AdaGrad.
class Regression {
 public:
  Regression(std::size_t columns, std::size_t first_column) : columns_(columns), first_(first_column) {}

  // Only features of several examples: what one alone says is not knowledge.
  void Train(const std::vector<Example>& examples, const Table& table, int left_out, Setting setting) {
    features_ = &table.features;
    weights_.assign(table.features.size() * kWidth, 0);
    used_.assign(table.features.size(), 0);
    for (std::size_t f = 0; f < used_.size(); ++f) {
      std::uint32_t seen = 0;
      for (int fold = 0; fold < kFolds; ++fold)
        if (fold != left_out) seen += table.count[f][static_cast<std::size_t>(fold)];
      used_[f] = seen >= setting.least;
    }
    squares_.assign(weights_.size(), 0.5F);
    std::vector<float> mean;
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < examples.size(); ++i) {
      if (examples[i].fold != left_out && examples[i].fold < kFolds) order.push_back(i);
    }
    std::uint64_t random = 88172645463325252ULL;
    for (int epoch = 0; epoch < setting.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) {
        random ^= random << 13, random ^= random >> 7, random ^= random << 17;
        std::swap(order[i - 1], order[random % i]);
      }
      for (std::uint32_t at : order) Step(examples[at], table, at, setting.decay);
      if (epoch < setting.epochs / 2) continue;
      // The mean of the later rounds generalizes better than the last of them.
      if (mean.empty()) mean.assign(weights_.size(), 0);
      for (std::size_t w = 0; w < mean.size(); ++w) mean[w] += weights_[w];
    }
    const auto rounds = static_cast<float>(setting.epochs - setting.epochs / 2);
    for (std::size_t w = 0; w < mean.size(); ++w) weights_[w] = mean[w] / rounds;
    squares_ = {};
  }

  [[nodiscard]] std::array<float, kWidth> Score(const Table& table, std::size_t example) const {
    std::array<float, kWidth> sum{};
    for (std::size_t i = table.begin[example]; i < table.begin[example + 1]; ++i) {
      const float* row = &weights_[table.ids[i] * kWidth];
      for (std::size_t c = 0; c < kWidth; ++c) sum[c] += row[c];
    }
    return sum;
  }

  // Pairs of column and weight, by feature.
  void Write(std::map<std::uint64_t, std::vector<std::pair<std::uint8_t, std::int8_t>>>& rows) const {
    for (std::size_t f = 0; f < kept_.size(); ++f) {
      for (std::size_t c = 0; c < columns_; ++c) {
        const float scaled = std::round(weights_[f * kWidth + c] * kRoleUnit);
        const auto weight = static_cast<std::int8_t>(std::clamp(scaled, -127.0F, 127.0F));
        if (weight != 0) rows[kept_[f]].push_back({static_cast<std::uint8_t>(first_ + c), weight});
      }
    }
  }
  void Keep() { kept_ = *features_; }

 private:
  void Step(const Example& e, const Table& table, std::uint32_t example, float decay) {
    const std::array<float, kWidth> sum = Score(table, example);
    std::array<float, kWidth> gradient{};
    bool any = false;
    for (std::size_t c = 0; c < columns_; ++c) {
      if ((e.active >> c & 1) == 0) continue;
      gradient[c] = 1 / (1 + std::exp(-sum[c])) - static_cast<float>(e.labels >> c & 1);
      if (std::abs(gradient[c]) < 1e-3F) gradient[c] = 0;
      any |= gradient[c] != 0;
    }
    if (!any) return;
    for (std::size_t i = table.begin[example]; i < table.begin[example + 1]; ++i) {
      const std::uint32_t id = table.ids[i];
      if (used_[id] == 0) continue;
      for (std::size_t c = 0; c < columns_; ++c) {
        if (gradient[c] == 0) continue;
        float& w = weights_[id * kWidth + c];
        const float g = gradient[c] + decay * w;
        float& s = squares_[id * kWidth + c];
        s += g * g;
        w -= 0.1F * g / std::sqrt(s);
      }
    }
  }

  std::size_t columns_, first_;
  const FeatureHashes* features_ = nullptr;
  FeatureHashes kept_;
  std::vector<std::uint8_t> used_;
  std::vector<float> weights_, squares_;
};

// Answers by models that have not seen the example's fold; the last model, of all folds, is kept for writing.
class Question {
 public:
  Question(std::size_t columns, RoleColumn first, Setting setting)
      : last_(columns, static_cast<std::size_t>(first)),
        columns_(columns),
        first_(static_cast<std::size_t>(first)),
        setting_(setting) {}

  void Ask(const std::vector<Example>& examples,
           const std::function<void(std::size_t, const std::array<float, kWidth>&)>& use) {
    const Table table(examples);
    for (int fold = 0; fold <= kFolds; ++fold) {
      Regression regression(columns_, first_);
      regression.Train(examples, table, fold, setting_);
      for (std::size_t i = 0; i < examples.size(); ++i) {
        if (examples[i].fold == fold) use(i, regression.Score(table, i));
      }
      if (fold < kFolds) continue;
      regression.Keep();
      last_ = std::move(regression);
    }
  }
  [[nodiscard]] const Regression& last() const { return last_; }

 private:
  Regression last_;
  std::size_t columns_, first_;
  Setting setting_;
};

int Units(float score) {
  return static_cast<int>(std::lround(score * kRoleUnit));
}

// ---- data --------------------------------------------------------------------------------------------------------

void Read(const std::string& folder, bool train, const Language& language,
          std::vector<std::unique_ptr<Document>>& documents) {
  std::map<std::string, nlohmann::json> gold;
  std::ifstream keys(folder + "/gold.jsonl");
  for (std::string line; std::getline(keys, line);) {
    auto json = nlohmann::json::parse(line);
    gold[json["id"]] = json;
  }
  std::ifstream reports(folder + "/reports.jsonl");
  for (std::string line; std::getline(reports, line);) {
    const auto json = nlohmann::json::parse(line);
    auto d = std::make_unique<Document>();
    d->report.id = json["id"];
    d->report.text = json["text"];
    d->report.language = "en";
    if (json.contains("published")) d->report.published = ParseIsoTime(json["published"].get<std::string>());
    const auto& key = gold.at(d->report.id);
    d->relevant = key["relevant"];
    d->fold = train ? static_cast<int>(HashWord(d->report.id) % kFolds) : kFolds;
    for (std::size_t r = 0; r < kIncidentRoles; ++r) {
      for (const auto& entity : key["roles"][kRoles[r]]) {
        d->gold[r].emplace_back();
        for (const auto& mention : entity) d->gold[r].back().insert(Norm(mention.get<std::string>()));
        d->strings[r].insert(d->gold[r].back().begin(), d->gold[r].back().end());
      }
    }
    for (const auto& item : key["responsibility"]) {
      Document::Held held;
      for (const auto& name : item["names"]) held.names.insert(Norm(name.get<std::string>()));
      for (const auto& stance : item["stances"]) {
        const auto parsed = ParseStance(stance.get<std::string>());
        for (std::size_t i = 0; i < kLearnedStances.size(); ++i)
          if (parsed == kLearnedStances[i]) held.stances |= static_cast<std::uint8_t>(1u << i);
        if (parsed == Stance::kSuspected && item["stances"].size() == 1) held.stances |= 2;
      }
      held.optional = item["optional"];
      d->held.push_back(std::move(held));
    }
    d->annotation = Annotate(d->report, language, {});
    d->roles = std::make_unique<ClaimRoles>(d->annotation, language);
    ClaimContext context{.report = d->report, .language = language, .annotation = d->annotation};
    d->stances = FindStances(context);
    d->triggers = FindIncidentTriggers(d->annotation, language, *d->roles);
    d->proposals = ProposeRoles(d->annotation, *d->roles, d->triggers);
    d->features =
        std::make_unique<RoleFeatures>(d->annotation, language, *d->roles, d->triggers, d->proposals, d->stances);
    d->candidates = FindRoleCandidates(d->annotation, *d->roles);
    for (const RoleCandidate& candidate : d->candidates) {
      std::uint8_t labels = 0;
      for (TokenRange cut : RoleSpans(d->annotation, *d->roles, candidate)) {
        const std::string words = Norm(d->roles->SpanOf(cut.begin, cut.end).In(d->report.text));
        for (std::size_t r = 0; r < kIncidentRoles; ++r)
          if (d->strings[r].contains(words)) labels |= static_cast<std::uint8_t>(1u << r);
      }
      d->labels.push_back(labels);
    }
    documents.push_back(std::move(d));
  }
}

using Documents = std::vector<std::unique_ptr<Document>>;

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

struct Tally {
  int right = 0, predicted = 0, gold = 0;
  [[nodiscard]] double F1() const { return predicted + gold == 0 ? 0 : 2.0 * right / (predicted + gold); }
};

struct JudgedFiller {
  Document* d;
  RoleFiller group;
  int gold = -1;  // the entity that it is
};

// Scores by trees of what a group's facts are; the last trees, of all folds, are kept. Groups that the regression
// before them rules out keep its score.
void AskTrees(Documents& documents, const std::vector<JudgedFiller>& of, std::vector<int>& score_of, TreeModel& trees) {
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
    trees = TrainTrees(part);
    const std::string bytes = WriteTrees(trees.base, trees.trees);
    const RoleTrees read = RoleTrees::Open(bytes, kRoleFacts);
    for (std::size_t i = 0; i < of.size(); ++i)
      if (asked[i] != 0 && of[i].d->fold == fold) score_of[i] = read.ScoreOf(examples[i].facts);
  }
}

void AskFillers(Documents& documents, Question& question, TreeModel& trees) {
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

// ---- who is held responsible ------------------------------------------------------------------------------------

struct BodyModels {
  TreeModel held;
  std::array<TreeModel, kLearnedStances.size()> stances;
};
constexpr TreeSetting kHeldSetting = {.trees = 200, .least_examples = 20};
constexpr TreeSetting kStanceSetting = {.trees = 100, .least_examples = 15};

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

TreeModel TrainOn(const std::vector<JudgedBody>& bodies, int left_out, const TreeSetting& setting,
                  const std::function<bool(const JudgedBody&)>& takes,
                  const std::function<bool(const JudgedBody&)>& right) {
  std::vector<TreeExample> examples;
  for (const JudgedBody& b : bodies) {
    if (b.d->fold == left_out || b.d->fold >= kFolds || !takes(b)) continue;
    examples.push_back(b.facts);
    examples.back().right = right(b);
  }
  std::vector<const TreeExample*> pointers;
  for (const TreeExample& e : examples) pointers.push_back(&e);
  return TrainTrees(pointers, setting);
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

BodyModels AskBodies(Documents& documents) {
  std::vector<JudgedBody> bodies = JudgeBodies(documents);
  BodyModels models;
  for (int fold = 0; fold <= kFolds; ++fold) {
    models.held = TrainOn(
        bodies, fold, kHeldSetting, [](const JudgedBody&) { return true; }, [](const JudgedBody& b) { return b.held; });
    const std::string held = WriteTrees(models.held.base, models.held.trees);
    std::array<std::string, kLearnedStances.size()> stances;
    for (std::size_t s = 0; s < stances.size(); ++s) {
      models.stances[s] = TrainOn(
          bodies, fold, kStanceSetting, [](const JudgedBody& b) { return b.held; },
          [&](const JudgedBody& b) { return (b.stances >> s & 1) != 0; });
      stances[s] = WriteTrees(models.stances[s].base, models.stances[s].trees);
    }
    for (JudgedBody& b : bodies) {
      if (b.d->fold != fold) continue;
      b.score = RoleTrees::Open(held, kBodyFacts).ScoreOf(b.facts.facts);
      std::array<int, kLearnedStances.size()> answers{};
      for (std::size_t s = 0; s < answers.size(); ++s)
        answers[s] = RoleTrees::Open(stances[s], kBodyFacts).ScoreOf(b.facts.facts);
      b.stance = static_cast<std::size_t>(std::max_element(answers.begin(), answers.end()) - answers.begin());
    }
  }
  ReportBodies(documents, bodies);
  return models;
}

void WriteAll(const std::string& path, std::initializer_list<const Question*> questions, const TreeModel& trees,
              const BodyModels& bodies) {
  std::map<std::uint64_t, std::vector<std::pair<std::uint8_t, std::int8_t>>> rows;
  for (const Question* question : questions) question->last().Write(rows);
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
  add(RoleModel::kTreesName, trees);
  add(RoleModel::kHeldTreesName, bodies.held);
  for (std::size_t s = 0; s < bodies.stances.size(); ++s) add(RoleModel::kStanceTreesNames[s], bodies.stances[s]);
  const auto size = WriteModel(path, std::move(content));
  std::printf("%zu features, %zu bytes\n", rows.size(), size ? *size : 0);
}

int Main(int argc, char** argv) {
  if (argc < 3) return std::fprintf(stderr, "usage: train_roles TRAIN_DIR OUT.bin [--check DIR]\n"), 2;
  std::setvbuf(stdout, nullptr, _IOLBF, 1 << 12);
  const Language language = *Language::Load(*LanguageSources::BuiltIn("en"));
  Documents documents;
  Read(argv[1], true, language, documents);
  if (argc > 4) Read(argv[4], false, language, documents);
  std::printf("%zu reports\n", documents.size());
  Question reports(1, RoleColumn::kReport, {20, 0.02F, 5});
  Question sentences(1, RoleColumn::kSentence, {8, 0.02F, 5});
  Question candidates(kIncidentRoles, RoleColumn::kCandidate, {8, 0.02F, 5});
  Question cuts(1, RoleColumn::kCut, {6, 0.002F, 4});
  Question fillers(kIncidentRoles, RoleColumn::kFiller, {10, 0.01F, 4});
  AskReports(documents, reports);
  AskSentences(documents, sentences);
  AskCandidates(documents, candidates);
  AskCuts(documents, cuts);
  TreeModel trees;
  AskFillers(documents, fillers, trees);
  Question stances(kLearnedStances.size(), RoleColumn::kStance, {15, 0.05F, 3});
  AskStances(documents, stances, -40);
  const BodyModels bodies = AskBodies(documents);
  WriteAll(argv[2], {&reports, &sentences, &candidates, &cuts, &fillers, &stances}, trees, bodies);
  return 0;
}

}  // namespace
}  // namespace rashomon::training

int main(int argc, char** argv) {
  return rashomon::training::Main(argc, argv);
}

// Trains models/en/attribution.bin from PolNeAR-like data: reports.jsonl and gold.jsonl of one folder.
//
//   attribution_train DATA_DIR OUT.bin [--split DIR] [--cue-epochs N] [--argument-epochs N] [--rate R]
//                     [--cue-bits N] [--argument-bits N] [--hint-odds X] [--tune TENTH] [--trees no]
//
// First the hints at cues, a logistic regression; --tune TENTH prints what they lose there. Then two conditional random
// fields, fitted one after the other by stochastic gradient (AdaGrad) on the log-likelihood: of cues on the stretches
// that the hints leave, as the tagger will see them. Features are hashed into tables of fixed size and weights written
// as bytes. A tenth of the articles, by hash of the id, is never trained on; with --split that tenth is written as a
// folder for the scorer. Fixed seed, one thread: the same data give the same bytes.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "annotate/attribution_features.h"
#include "annotate/label_chain.h"
#include "annotate/steps.h"
#include "base/hash.h"
#include "text/utf8.h"

namespace rashomon {
namespace {

using Pieces = std::vector<ByteSpan>;
struct GoldAttribution {
  Pieces source, cue, content;
};
struct Article {
  std::string id;
  Report report;
  std::vector<GoldAttribution> gold;
};

// Tenth 0 is for the figures that are reported; tuning holds out another one besides, and looks at that.
constexpr std::uint64_t kReportedTenth = 0;
std::uint64_t TenthOf(std::string_view id) {
  return Fnv1a64(id) % 10;
}

// ---- data ------------------------------------------------------------------------------------------------------

// As the scorer does: pieces that overlap or that only white space separates are one.
Pieces Normal(Pieces pieces, std::string_view text) {
  std::sort(pieces.begin(), pieces.end());
  Pieces joined;
  for (const ByteSpan& piece : pieces) {
    bool near = false;
    if (!joined.empty()) {
      const std::uint32_t end = joined.back().end;
      near = piece.begin <= end ||
             text.substr(end, piece.begin - end).find_first_not_of(" \t\n\r") == std::string_view::npos;
    }
    if (near) {
      joined.back().end = std::max(joined.back().end, piece.end);
    } else {
      joined.push_back(piece);
    }
  }
  return joined;
}

Pieces ReadPieces(const nlohmann::json& role, const CodePointIndex& index, std::string_view text) {
  Pieces pieces;
  if (role.is_array()) {
    for (const auto& piece : role) {
      pieces.push_back({index.ToByte(piece[0].get<std::uint32_t>()), index.ToByte(piece[1].get<std::uint32_t>())});
    }
  }
  return Normal(std::move(pieces), text);
}

std::vector<Article> ReadArticles(const std::string& folder) {
  std::vector<Article> articles;
  std::map<std::string, std::size_t> by_id;
  std::ifstream reports(folder + "/reports.jsonl");
  for (std::string line; std::getline(reports, line);) {
    const auto json = nlohmann::json::parse(line);
    Article article;
    article.id = json["id"];
    article.report.id = article.id;
    article.report.text = json["text"];
    if (json.contains("published")) article.report.published = ParseIsoTime(json["published"].get<std::string>());
    article.report.language = "en";
    by_id[article.id] = articles.size();
    articles.push_back(std::move(article));
  }
  std::ifstream gold(folder + "/gold.jsonl");
  for (std::string line; std::getline(gold, line);) {
    const auto json = nlohmann::json::parse(line);
    Article& article = articles[by_id.at(json["id"])];
    const std::string& text = article.report.text;
    const CodePointIndex index(text);
    for (const auto& item : json["attributions"]) {
      article.gold.push_back({ReadPieces(item["source"], index, text), ReadPieces(item["cue"], index, text),
                              ReadPieces(item["content"], index, text)});
    }
  }
  return articles;
}

// ---- instances -------------------------------------------------------------------------------------------------

// One sequence to label. The features of all sequences lie in one vector.
struct Instance {
  std::size_t first_feature = 0;
  std::vector<std::uint16_t> feature_counts;  // per word
  std::vector<std::uint8_t> labels;           // columns
  std::vector<std::uint8_t> fixed;            // words that can only be outside; empty = none
};
struct Instances {
  std::vector<std::uint32_t> features;
  std::vector<Instance> items;

  void AddWord(Instance& instance, const FeatureBuffer& word_features) {
    instance.feature_counts.push_back(static_cast<std::uint16_t>(word_features.size()));
    features.insert(features.end(), word_features.begin(), word_features.end());
  }
};

// The words of a piece without marks at its edges; a piece of marks alone keeps them.
TokenRange WordsOf(const AttributionContext& context, ByteSpan piece) {
  const auto& tokens = context.annotation().tokens;
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& token) { return token.span.end <= piece.begin; });
  TokenRange range;
  range.begin = range.end = static_cast<std::uint32_t>(first - tokens.begin());
  while (range.end < tokens.size() && tokens[range.end].span.begin < piece.end) ++range.end;
  TokenRange trimmed = range;
  while (!trimmed.empty() && context.IsMark(trimmed.begin)) ++trimmed.begin;
  while (!trimmed.empty() && context.IsMark(trimmed.end - 1)) --trimmed.end;
  return trimmed.empty() ? range : trimmed;
}

// Labels the words of `range`; `first` is the sequence's first word. A fixed word cuts the stretch in two.
void Mark(Instance& instance, std::uint32_t first, TokenRange range, std::uint8_t begin, std::uint8_t inside) {
  bool started = false;
  for (std::uint32_t i = std::max(range.begin, first); i < range.end && i - first < instance.labels.size(); ++i) {
    const bool cut = !instance.fixed.empty() && instance.fixed[i - first] != 0;
    if (!cut) instance.labels[i - first] = started ? inside : begin;
    started = !cut;
  }
}

void AddCues(const AttributionContext& context, const Article& article, Instances& cues) {
  FeatureBuffer features;
  for (const Sentence& sentence : context.annotation().sentences) {
    Instance instance;
    instance.first_feature = cues.features.size();
    instance.labels.resize(sentence.end - sentence.begin);
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      features.clear();
      CueFeatures(context, i, features);
      cues.AddWord(instance, features);
    }
    for (const GoldAttribution& gold : article.gold) {
      if (gold.cue.empty()) continue;
      const TokenRange range = WordsOf(context, gold.cue.front());
      if (range.begin < sentence.begin || range.end > sentence.end) continue;
      Mark(instance, sentence.begin, range, kCueBegin, kCueInside);
    }
    cues.items.push_back(std::move(instance));
  }
}

// The same sentences for the table of hints: part of a cue or not.
void AddHints(const AttributionContext& context, const Instances& cues, std::size_t first, Instances& hints) {
  FeatureBuffer features;
  for (const Sentence& sentence : context.annotation().sentences) {
    Instance instance;
    instance.first_feature = hints.features.size();
    instance.labels = cues.items[first++].labels;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      features.clear();
      CueHintFeatures(context, i, features);
      hints.AddWord(instance, features);
    }
    hints.items.push_back(std::move(instance));
  }
}

void AddArguments(const AttributionContext& context, const Article& article, Instances& arguments) {
  FeatureBuffer features;
  for (const GoldAttribution& gold : article.gold) {
    const TokenRange cue = gold.cue.empty() ? TokenRange{} : WordsOf(context, gold.cue.front());
    if (cue.empty()) continue;
    const TokenRange window = ArgumentWindow(context, cue);
    Instance instance;
    instance.first_feature = arguments.features.size();
    instance.labels.resize(window.end - window.begin);
    instance.fixed.resize(window.end - window.begin);
    const ArgumentFeatures of(context, cue, window);
    for (std::uint32_t i = window.begin; i < window.end; ++i) {
      features.clear();
      instance.fixed[i - window.begin] = cue.Contains(i) ? 1 : 0;
      if (!cue.Contains(i)) of.Of(i, features);
      arguments.AddWord(instance, features);
    }
    for (const ByteSpan& piece : gold.content) {
      Mark(instance, window.begin, WordsOf(context, piece), kContentBegin, kContentInside);
    }
    // The chain allows one source in one piece: one that the cue cuts in two, and a second piece, are left out.
    const TokenRange source = gold.source.empty() ? TokenRange{} : WordsOf(context, gold.source.front());
    const bool whole = source.end <= cue.begin || source.begin >= cue.end;
    if (!source.empty() && whole && source.begin >= window.begin && source.end <= window.end) {
      Mark(instance, window.begin, source, kSourceBegin, kSourceInside);
    }
    arguments.items.push_back(std::move(instance));
  }
}

// ---- the model -------------------------------------------------------------------------------------------------

// A logistic regression by stochastic gradient (AdaGrad): is this word part of a cue?
class HintTrainer {
 public:
  explicit HintTrainer(std::uint32_t bits) : bits_(bits), weights_(std::size_t{1} << bits), squares_(weights_.size()) {}

  void Fit(const Instances& data, int epochs, float rate) {
    for (int epoch = 0; epoch < epochs; ++epoch) {
      for (const Instance& item : data.items) {
        std::size_t at = item.first_feature;
        for (std::size_t i = 0; i < item.labels.size(); ++i) {
          const std::span<const std::uint32_t> features(&data.features[at], item.feature_counts[i]);
          at += features.size();
          float sum = 0;
          for (const std::uint32_t f : features) sum += weights_[f >> (32 - bits_)];
          const float gradient = (item.labels[i] != 0 ? 1.0f : 0.0f) - 1.0f / (1.0f + std::exp(-sum));
          if (std::fabs(gradient) < 1e-3f) continue;
          for (const std::uint32_t f : features) {
            const std::size_t row = f >> (32 - bits_);
            squares_[row] += gradient * gradient;
            weights_[row] += rate * gradient / std::sqrt(squares_[row] + 1.0f);
          }
        }
      }
    }
    float largest = 1e-3f;
    for (const float w : weights_) largest = std::max(largest, std::fabs(w));
    scale_ = std::min(largest, 4.0f) / 127.0f;
  }

  // The stretches of `cues`, which are the sentences of `hints`, that the tagger will look at. A cue that begins before
  // its stretch does begins with it.
  [[nodiscard]] Instances Stretches(const Instances& hints, const Instances& cues, float least_odds) const {
    const auto least = static_cast<int>(std::lround(least_odds / scale_));
    Instances result;
    for (std::size_t s = 0; s < cues.items.size(); ++s) {
      const Instance& sentence = cues.items[s];
      const std::vector<std::uint8_t> may = Candidates(hints, hints.items[s], least);
      std::size_t at = sentence.first_feature;
      for (std::size_t i = 0; i < may.size(); at += sentence.feature_counts[i++]) {
        if (may[i] == 0) continue;
        if (i == 0 || may[i - 1] == 0) result.items.emplace_back().first_feature = result.features.size();
        Instance& stretch = result.items.back();
        const bool cut = stretch.labels.empty() && sentence.labels[i] == kCueInside;
        stretch.labels.push_back(cut ? std::uint8_t{kCueBegin} : sentence.labels[i]);
        stretch.feature_counts.push_back(sentence.feature_counts[i]);
        const auto* first = &cues.features[at];
        result.features.insert(result.features.end(), first, first + sentence.feature_counts[i]);
      }
    }
    return result;
  }

  // How many words of `data` would be looked at, and how many cues would be lost, at some thresholds.
  void Report(const Instances& data) const {
    for (float odds = -7.0f; odds <= -1.0f; odds += 0.5f) {
      std::size_t words = 0, looked = 0, cues = 0, lost = 0;
      for (const Instance& item : data.items) {
        const std::vector<std::uint8_t> may = Candidates(data, item, static_cast<int>(std::lround(odds / scale_)));
        words += may.size();
        looked += static_cast<std::size_t>(std::count(may.begin(), may.end(), 1));
        for (std::size_t i = 0; i < may.size(); ++i) {
          if (item.labels[i] != kCueBegin) continue;
          ++cues;
          std::size_t end = i;
          while (end < may.size() && may[end] != 0 && (end == i || item.labels[end] == kCueInside)) ++end;
          lost += end < may.size() && (end == i || item.labels[end] == kCueInside) && may[end] == 0 ? 1 : 0;
        }
      }
      std::fprintf(stderr, "  hints at %.1f: %.1f%% of the words, %zu of %zu cues lost\n", static_cast<double>(odds),
                   100.0 * static_cast<double>(looked) / static_cast<double>(words), lost, cues);
    }
  }

  void Write(float least_odds, std::string& out) const {
    const auto least = static_cast<std::int32_t>(std::lround(least_odds / scale_));
    out.append(reinterpret_cast<const char*>(&bits_), 4);
    out.append(reinterpret_cast<const char*>(&least), 4);
    for (const float w : weights_) out.push_back(static_cast<char>(AsByte(w)));
  }

 private:
  [[nodiscard]] signed char AsByte(float w) const {
    return static_cast<signed char>(std::clamp(std::lround(w / scale_), -127L, 127L));
  }
  [[nodiscard]] std::vector<std::uint8_t> Candidates(const Instances& data, const Instance& item, int least) const {
    std::vector<std::uint8_t> may(item.labels.size(), 0);
    std::size_t at = item.first_feature;
    for (std::size_t i = 0; i < may.size(); ++i) {
      int sum = 0;
      for (std::uint16_t k = 0; k < item.feature_counts[i]; ++k)
        sum += AsByte(weights_[data.features[at++] >> (32 - bits_)]);
      if (sum < least) continue;
      for (std::size_t j = i - std::min<std::size_t>(i, kCueReach); j < std::min(i + kCueReach + 1, may.size()); ++j)
        may[j] = 1;
    }
    return may;
  }

  std::uint32_t bits_;
  float scale_ = 1.0f;
  std::vector<float> weights_, squares_;
};

class ChainTrainer {
 public:
  // `columns`: of a row in the file.
  ChainTrainer(const LabelChain& chain, std::uint32_t bits, std::size_t columns, float decay)

      : decay_(decay),
        chain_(chain),
        bits_(bits),
        columns_(columns),
        weights_((std::size_t{1} << bits) * columns),
        squares_(weights_.size()) {}

  void Fit(const Instances& data, int epochs, float rate) {
    std::vector<std::size_t> order(data.items.size());
    std::iota(order.begin(), order.end(), 0);
    std::uint64_t random = 0x2545F4914F6CDD1Dull;
    for (int epoch = 0; epoch < epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) {
        random = random * 6364136223846793005ull + 1442695040888963407ull;
        std::swap(order[i - 1], order[(random >> 33) % i]);
      }
      double loss = 0;
      for (const std::size_t i : order) loss += Learn(data, data.items[i], rate);
      std::fprintf(stderr, "  epoch %d: loss %.1f\n", epoch + 1, loss);
    }
  }

  // Weights as bytes; the largest of them are clipped.
  void Write(std::string& out) const {
    std::vector<float> sizes;
    for (const float w : weights_) {
      if (w != 0) sizes.push_back(std::fabs(w));
    }
    std::sort(sizes.begin(), sizes.end());
    const float top = sizes.empty() ? 1.0f : sizes[sizes.size() - 1 - sizes.size() / 20000];
    const float scale = top / 127.0f;
    out.append(reinterpret_cast<const char*>(&bits_), 4);
    for (const float w : weights_) {
      out.push_back(static_cast<char>(static_cast<signed char>(std::clamp(std::lround(w / scale), -127L, 127L))));
    }
  }

 private:
  using StateRow = std::array<double, kMaxChainStates>;
  using ColumnRow = std::array<double, kMaxChainColumns>;

  [[nodiscard]] std::size_t RowOf(std::uint32_t feature) const {
    return static_cast<std::size_t>(feature >> (32 - bits_)) * columns_;
  }

  void SumRows(const Instances& data, const Instance& instance) {
    rows_.assign(instance.labels.size(), {});
    std::size_t at = instance.first_feature;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (std::uint16_t k = 0; k < instance.feature_counts[i]; ++k) {
        const float* weights = &weights_[RowOf(data.features[at++])];
        for (std::size_t c = 0; c < columns_; ++c) rows_[i][c] += weights[c];
      }
    }
  }

  // Fills steps_: exp of every allowed step at every word, scaled so that nothing overflows.
  [[nodiscard]] bool May(const Instance& instance, std::size_t i, std::size_t state, bool gold_only) const {
    if (gold_only) return chain_.label[state] == instance.labels[i];
    return chain_.label[state] == 0 || instance.fixed.empty() || instance.fixed[i] == 0;
  }

  // The forward pass, scaled per word; the log of the sum over paths.
  double Forward(const Instance& instance, bool gold_only) {
    const std::size_t n = rows_.size();
    forward_.assign(n, {});
    totals_.assign(n, 1.0);
    double log_sum = 0;
    for (std::size_t i = 0; i < n; ++i) {
      double total = 0;
      for (std::size_t s = 0; s < chain_.states; ++s) {
        if (!May(instance, i, s, gold_only)) continue;
        double sum = 0;
        if (i == 0) sum = chain_.may_start[s] ? std::exp(rows_[0][chain_.label[s]]) : 0.0;
        for (std::size_t b = 0; i > 0 && b < chain_.states; ++b) {
          if (!chain_.may_follow[b][s] || forward_[i - 1][b] <= 0) continue;
          sum += forward_[i - 1][b] * std::exp(chain_.Step(rows_[i], b, s));
        }
        forward_[i][s] = sum;
        total += sum;
      }
      if (!(total > 0)) return std::nan("");
      for (double& f : forward_[i]) f /= total;
      totals_[i] = total;
      log_sum += std::log(total);
    }
    return log_sum;
  }

  // Adds `sign` times the expected count of every column to gradient_.
  void Backward(const Instance& instance, bool gold_only, double sign) {
    StateRow backward;
    backward.fill(1.0);
    for (std::size_t i = rows_.size(); i-- > 0;) {
      for (std::size_t s = 0; s < chain_.states; ++s) {
        gradient_[i][chain_.label[s]] += sign * forward_[i][s] * backward[s];
      }
      StateRow before{};
      for (std::size_t s = 0; i > 0 && s < chain_.states; ++s) {
        if (!May(instance, i, s, gold_only) || forward_[i][s] <= 0) continue;
        for (std::size_t b = 0; b < chain_.states; ++b) {
          if (!chain_.may_follow[b][s] || forward_[i - 1][b] <= 0) continue;
          const double step = std::exp(chain_.Step(rows_[i], b, s)) * backward[s] / totals_[i];
          before[b] += step;
          const std::uint8_t end = chain_.end_column[b][s];
          if (end != LabelChain::kNoColumn) gradient_[i][end] += sign * forward_[i - 1][b] * step;
        }
      }
      backward = before;
    }
  }

  // One step of AdaGrad; the loss before it.
  double Learn(const Instances& data, const Instance& instance, float rate) {
    if (instance.labels.empty()) return 0;
    SumRows(data, instance);
    gradient_.assign(rows_.size(), {});
    const double gold = Forward(instance, true);
    if (std::isnan(gold)) return 0;  // labels that the chain does not allow
    Backward(instance, true, 1.0);
    const double all = Forward(instance, false);
    Backward(instance, false, -1.0);
    std::size_t at = instance.first_feature;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::size_t end = at + instance.feature_counts[i];
      double size = 0;
      for (const double g : gradient_[i]) size += std::fabs(g);
      for (; size >= 1e-3 && at < end; ++at) Update(RowOf(data.features[at]), gradient_[i], rate);
      at = end;
    }
    return all - gold;
  }

  void Update(std::size_t row, const ColumnRow& gradient, float rate) {
    for (std::size_t c = 0; c < chain_.columns; ++c) {
      if (gradient[c] == 0) continue;
      const float g = static_cast<float>(gradient[c]) - decay_ * weights_[row + c];
      squares_[row + c] += g * g;
      weights_[row + c] += rate * g / std::sqrt(squares_[row + c] + 1.0f);
    }
  }

  float decay_;
  const LabelChain& chain_;
  std::uint32_t bits_;
  std::size_t columns_;
  std::vector<float> weights_, squares_;
  std::vector<ChainRow> rows_;
  std::vector<StateRow> forward_;
  std::vector<double> totals_;
  std::vector<ColumnRow> gradient_;
};

// ---- main ------------------------------------------------------------------------------------------------------

void WriteModel(const std::string& path, const std::string& payload) {
  std::ofstream out(path, std::ios::binary);
  const std::uint32_t version = 3;
  const std::uint64_t size = payload.size();
  const std::uint64_t check = Fnv1a64(payload);
  out.write("RSHM", 4);
  out.write(reinterpret_cast<const char*>(&version), 4);
  out.write(reinterpret_cast<const char*>(&size), 8);
  out.write(payload.data(), static_cast<std::streamsize>(payload.size()));
  out.write(reinterpret_cast<const char*>(&check), 8);
}

void WriteSplit(const std::string& data, const std::string& folder, std::uint64_t tenth) {
  for (const char* name : {"/reports.jsonl", "/gold.jsonl"}) {
    std::ifstream in(data + name);
    std::ofstream out(folder + name);
    for (std::string line; std::getline(in, line);) {
      if (TenthOf(nlohmann::json::parse(line)["id"].get<std::string>()) == tenth) out << line << '\n';
    }
  }
}

struct Settings {
  std::string data, out, split;
  int cue_epochs = 8;
  int argument_epochs = 8;
  std::uint32_t hint_bits = 14;
  float hint_odds = -2.0f;  // words below these (logarithm of the odds) are not looked at
  std::uint32_t cue_bits = 16;
  std::uint32_t argument_bits = 16;
  float rate = 0.02f;
  float decay = 0.0f;
  std::uint64_t tuned_tenth = kReportedTenth;
  bool trees = true;  // features of the dependency tree
};

int Train(const Settings& settings) {
  if (!settings.split.empty()) WriteSplit(settings.data, settings.split, settings.tuned_tenth);
  const auto sources = LanguageSources::BuiltIn("en");
  const auto language = sources ? Language::Load(*sources) : std::unexpected(sources.error());
  if (!language) {
    std::fprintf(stderr, "%s\n", language.error().message.c_str());
    return 2;
  }
  Instances hints, held_hints, held_cues;
  Instances cues;
  Instances arguments;
  std::uint32_t trees = 0;
  for (const Article& article : ReadArticles(settings.data)) {
    const std::uint64_t tenth = TenthOf(article.id);
    if (tenth == kReportedTenth) continue;
    const Annotation annotation = Annotate(article.report, *language, {});
    AttributionContext context(article.report.text, annotation, *language);
    if (!settings.trees) context.set_tree(AttributionContext::Tree::kNone);
    const bool held = tenth == settings.tuned_tenth;
    Instances& to = held ? held_cues : cues;
    const std::size_t first = to.items.size();
    AddCues(context, article, to);
    AddHints(context, to, first, held ? held_hints : hints);
    if (held) continue;
    for (const Token& token : annotation.tokens) trees |= token.deprel.empty() || !settings.trees ? 0u : 1u;
    AddArguments(context, article, arguments);
  }
  std::fprintf(stderr, "%zu sentences, %zu attributions, %zu + %zu features\n", cues.items.size(),
               arguments.items.size(), cues.features.size(), arguments.features.size());
  std::string payload(reinterpret_cast<const char*>(&trees), sizeof(trees));
  HintTrainer hint_trainer(settings.hint_bits);
  hint_trainer.Fit(hints, 4, 0.2f);
  hint_trainer.Report(held_hints.items.empty() ? hints : held_hints);
  hint_trainer.Write(settings.hint_odds, payload);
  ChainTrainer cue_trainer(CueChain(), settings.cue_bits, 4, settings.decay);
  cue_trainer.Fit(hint_trainer.Stretches(hints, cues, settings.hint_odds), settings.cue_epochs, settings.rate);
  cue_trainer.Write(payload);
  ChainTrainer argument_trainer(ArgumentChain(), settings.argument_bits, 8, settings.decay);
  argument_trainer.Fit(arguments, settings.argument_epochs, settings.rate);
  argument_trainer.Write(payload);
  WriteModel(settings.out, payload);
  return 0;
}

}  // namespace
}  // namespace rashomon

int main(int argc, char** argv) {
  rashomon::Settings settings;
  const std::vector<std::string> words(argv + 1, argv + argc);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto is = [&](const char* name) { return words[i] == name && i + 1 < words.size(); };
    if (is("--cue-epochs"))
      settings.cue_epochs = std::stoi(words[++i]);
    else if (is("--argument-epochs"))
      settings.argument_epochs = std::stoi(words[++i]);
    else if (is("--rate"))
      settings.rate = std::stof(words[++i]);
    else if (is("--hint-odds"))
      settings.hint_odds = std::stof(words[++i]);
    else if (is("--cue-bits"))
      settings.cue_bits = static_cast<std::uint32_t>(std::stoul(words[++i]));
    else if (is("--argument-bits"))
      settings.argument_bits = static_cast<std::uint32_t>(std::stoul(words[++i]));
    else if (is("--decay"))
      settings.decay = std::stof(words[++i]);
    else if (is("--tune"))
      settings.tuned_tenth = std::stoull(words[++i]);
    else if (is("--trees"))
      settings.trees = words[++i] != "no";
    else if (is("--split"))
      settings.split = words[++i];
    else if (settings.data.empty())
      settings.data = words[i];
    else
      settings.out = words[i];
  }
  if (settings.data.empty() || settings.out.empty()) {
    std::fprintf(stderr, "usage: attribution_train DATA_DIR OUT.bin [--split DIR]\n");
    return 2;
  }
  return rashomon::Train(settings);
}

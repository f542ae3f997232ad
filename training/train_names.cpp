// Trains models/en/names.bin: a conditional random field over hashed features, by AdaGrad with dropped features.
//
// usage: train_names TRAIN.tsv DEV.tsv OUT.bin [EPOCHS]
//
// Every text is read as it is; some also in lower case or in Title Case, so that headlines and wires without capitals
// can be read. Then the features that matter most are kept, trained on alone for some rounds more, and their weights
// rounded to a byte. One thread, fixed seed: the same input gives the same model.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <random>
#include <unordered_map>

#include "base/hash.h"
#include "names_corpus.h"

namespace rashomon::training {
namespace {

constexpr std::size_t kLabels = kNameLabels;
constexpr std::size_t kRow = 16;  // labels, padded
constexpr float kRate = 0.12F;
constexpr float kDropped = 0.25F;
constexpr float kDecay = 2e-6F;
constexpr std::uint32_t kSlots = 220'000;
constexpr std::size_t kKept = 180'000;
constexpr int kLastRounds = 3;

struct Instance {
  std::vector<std::uint32_t> features;  // of all words
  std::vector<std::uint32_t> begin;     // by word, words + 1
  std::vector<std::uint8_t> labels;
};

class Trainer {
 public:
  Trainer(const Language& language) : language_(language), knowledge_(language) {}

  void Read(const std::string& path) {
    const auto texts = ReadCorpus(path);
    for (std::size_t t = 0; t < texts.size(); ++t) {
      AddText(texts[t], LetterCase::kNormal);
      if (t % 5 < 3) AddText(texts[t], LetterCase::kMono);
      if (t % 6 == 0) AddText(texts[t], LetterCase::kTitle);
    }
    CutRare();
  }

  void Run(int epochs, const std::string& dev) {
    weights_.assign(hashes_.size() * kRow, 0);
    squares_.assign(hashes_.size() * kRow, 1e-2F);
    transitions_.assign((kLabels + 1) * kLabels, 0);
    transition_squares_.assign(transitions_.size(), 1e-2F);
    for (int epoch = 0; epoch < epochs; ++epoch) Epoch(epoch, epochs);
    std::printf("all features: ");
    WriteModel("/tmp/train_names.full", hashes_.size());
    Evaluate("/tmp/train_names.full", dev);
    Prune();
    for (int epoch = 0; epoch < kLastRounds; ++epoch) Epoch(epochs + epoch, epochs + kLastRounds);
  }

  void WriteModel(const std::string& path, std::size_t kept) const;
  void Evaluate(const std::string& model, const std::string& corpus) const;

 private:
  void AddText(const std::vector<RawSentence>& raw, LetterCase letter_case) {
    LabelledText text;
    FillText(raw, letter_case, knowledge_, language_.lexicon(), text);
    const NameFeatures features(text.document);
    std::array<std::uint64_t, NameFeatures::kMax> hashes;
    for (const NameSentence& sentence : text.document.sentences) {
      Instance instance;
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        instance.begin.push_back(static_cast<std::uint32_t>(instance.features.size()));
        const std::size_t count = features.Of(sentence, i, hashes);
        for (std::size_t f = 0; f < count; ++f) {
          const auto [at, fresh] = ids_.try_emplace(hashes[f], static_cast<std::uint32_t>(hashes_.size()));
          if (fresh) hashes_.push_back(hashes[f]), counts_.push_back(0);
          ++counts_[at->second];
          instance.features.push_back(at->second);
        }
        instance.labels.push_back(text.labels[i]);
      }
      instance.begin.push_back(static_cast<std::uint32_t>(instance.features.size()));
      instances_.push_back(std::move(instance));
    }
  }

  // Drops features by `keep` and numbers the others anew.
  void Keep(const std::vector<bool>& keep) {
    std::vector<std::uint32_t> number(hashes_.size(), UINT32_MAX);
    std::uint32_t next = 0;
    for (std::size_t f = 0; f < hashes_.size(); ++f) {
      if (!keep[f]) continue;
      number[f] = next;
      hashes_[next] = hashes_[f];
      counts_[next] = counts_[f];
      if (!weights_.empty()) {
        std::copy_n(&weights_[f * kRow], kRow, &weights_[next * kRow]);
        std::copy_n(&squares_[f * kRow], kRow, &squares_[next * kRow]);
      }
      ++next;
    }
    hashes_.resize(next), counts_.resize(next);
    if (!weights_.empty()) weights_.resize(next * kRow), squares_.resize(next * kRow);
    for (Instance& instance : instances_) {
      std::uint32_t out = 0, in = 0;
      for (std::size_t word = 0; word + 1 < instance.begin.size(); ++word) {
        const std::uint32_t end = instance.begin[word + 1];
        instance.begin[word] = out;
        for (; in < end; ++in) {
          if (number[instance.features[in]] != UINT32_MAX) instance.features[out++] = number[instance.features[in]];
        }
      }
      instance.begin.back() = out;
      instance.features.resize(out);
      instance.features.shrink_to_fit();
    }
  }

  void CutRare() {
    ids_ = {};
    std::vector<bool> keep(hashes_.size());
    for (std::size_t f = 0; f < hashes_.size(); ++f) keep[f] = counts_[f] >= 3;
    const std::size_t before = hashes_.size();
    Keep(keep);
    std::printf("%zu sentences, %zu features, %zu of them seen three times\n", instances_.size(), before,
                hashes_.size());
  }

  void Prune() {
    if (hashes_.size() <= kKept) return;
    std::vector<std::pair<float, std::size_t>> order;
    for (std::size_t f = 0; f < hashes_.size(); ++f) {
      float sum = 0;
      for (std::size_t l = 0; l < kLabels; ++l) sum += std::abs(weights_[f * kRow + l]);
      order.emplace_back(-sum * std::log1p(static_cast<float>(counts_[f])), f);
    }
    std::nth_element(order.begin(), order.begin() + kKept, order.end());
    std::vector<bool> keep(hashes_.size());
    for (std::size_t i = 0; i < kKept; ++i) keep[order[i].second] = true;
    Keep(keep);
  }

  void Epoch(int epoch, int epochs) {
    std::vector<std::uint32_t> order(instances_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint32_t>(i);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_() % i]);
    rate_ = kRate * (1.0F - 0.9F * static_cast<float>(epoch) / static_cast<float>(epochs));
    double loss = 0;
    for (std::uint32_t i : order) loss += Learn(instances_[i]);
    std::printf("epoch %d: loss %.0f\n", epoch + 1, loss);
    std::fflush(stdout);
  }

  double Learn(const Instance& instance);
  void Step(float& weight, float& square, float gradient) const {
    square += gradient * gradient;
    weight -= rate_ * gradient / std::sqrt(square) + kDecay * weight;
  }

  const Language& language_;
  NameKnowledge knowledge_;
  std::unordered_map<std::uint64_t, std::uint32_t> ids_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> counts_;
  std::vector<Instance> instances_;
  std::vector<float> weights_, squares_, transitions_, transition_squares_;
  std::mt19937_64 random_{20240229};
  float rate_ = kRate;
  std::vector<std::uint32_t> used_, used_begin_;
  std::vector<double> scores_, alpha_, beta_;
};

double LogSum(const double* values, std::size_t count) {
  const double top = *std::max_element(values, values + count);
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += std::exp(values[i] - top);
  return top + std::log(sum);
}

// One step down the negative log likelihood of the sentence; returns it.
double Trainer::Learn(const Instance& instance) {
  const std::size_t words = instance.labels.size();
  used_.clear(), used_begin_.clear();
  scores_.assign(words * kLabels, 0);
  constexpr float kScale = 1.0F / (1.0F - kDropped);
  for (std::size_t i = 0; i < words; ++i) {
    used_begin_.push_back(static_cast<std::uint32_t>(used_.size()));
    float row[kRow] = {};
    for (std::uint32_t f = instance.begin[i]; f < instance.begin[i + 1]; ++f) {
      if (static_cast<float>(random_() >> 40) < kDropped * static_cast<float>(1 << 24)) continue;
      used_.push_back(instance.features[f]);
      const float* weights = &weights_[std::size_t{instance.features[f]} * kRow];
      for (std::size_t l = 0; l < kRow; ++l) row[l] += weights[l];
    }
    for (std::size_t l = 0; l < kLabels; ++l) scores_[i * kLabels + l] = static_cast<double>(row[l] * kScale);
  }
  used_begin_.push_back(static_cast<std::uint32_t>(used_.size()));

  alpha_.assign(words * kLabels, 0), beta_.assign(words * kLabels, 0);
  double terms[kLabels];
  for (std::size_t l = 0; l < kLabels; ++l)
    alpha_[l] = scores_[l] + static_cast<double>(transitions_[kLabels * kLabels + l]);
  for (std::size_t i = 1; i < words; ++i) {
    for (std::size_t to = 0; to < kLabels; ++to) {
      for (std::size_t l = 0; l < kLabels; ++l)
        terms[l] = alpha_[(i - 1) * kLabels + l] + static_cast<double>(transitions_[l * kLabels + to]);
      alpha_[i * kLabels + to] = LogSum(terms, kLabels) + scores_[i * kLabels + to];
    }
  }
  for (std::size_t i = words - 1; i-- > 0;) {
    for (std::size_t l = 0; l < kLabels; ++l) {
      for (std::size_t to = 0; to < kLabels; ++to) {
        terms[to] = static_cast<double>(transitions_[l * kLabels + to]) + scores_[(i + 1) * kLabels + to] +
                    beta_[(i + 1) * kLabels + to];
      }
      beta_[i * kLabels + l] = LogSum(terms, kLabels);
    }
  }
  const double total = LogSum(&alpha_[(words - 1) * kLabels], kLabels);

  std::vector<float> expected((kLabels + 1) * kLabels);
  double gold = 0;
  for (std::size_t i = 0; i < words; ++i) {
    float gradient[kRow] = {};
    for (std::size_t l = 0; l < kLabels; ++l)
      gradient[l] = static_cast<float>(std::exp(alpha_[i * kLabels + l] + beta_[i * kLabels + l] - total));
    if (i == 0) {
      for (std::size_t l = 0; l < kLabels; ++l) expected[kLabels * kLabels + l] += gradient[l];
      expected[kLabels * kLabels + instance.labels[0]] -= 1;
      gold += static_cast<double>(transitions_[kLabels * kLabels + instance.labels[0]]);
    } else {
      for (std::size_t l = 0; l < kLabels; ++l) {
        for (std::size_t to = 0; to < kLabels; ++to) {
          expected[l * kLabels + to] += static_cast<float>(
              std::exp(alpha_[(i - 1) * kLabels + l] + static_cast<double>(transitions_[l * kLabels + to]) +
                       scores_[i * kLabels + to] + beta_[i * kLabels + to] - total));
        }
      }
      expected[instance.labels[i - 1] * kLabels + instance.labels[i]] -= 1;
      gold += static_cast<double>(transitions_[instance.labels[i - 1] * kLabels + instance.labels[i]]);
    }
    gold += scores_[i * kLabels + instance.labels[i]];
    gradient[instance.labels[i]] -= 1;
    float largest = 0;
    for (float g : gradient) largest = std::max(largest, std::abs(g));
    if (largest < 1e-3F) continue;
    for (std::uint32_t f = used_begin_[i]; f < used_begin_[i + 1]; ++f) {
      float* weights = &weights_[std::size_t{used_[f]} * kRow];
      float* squares = &squares_[std::size_t{used_[f]} * kRow];
      for (std::size_t l = 0; l < kRow; ++l) Step(weights[l], squares[l], gradient[l]);
    }
  }
  for (std::size_t t = 0; t < expected.size(); ++t) {
    if (expected[t] != 0) Step(transitions_[t], transition_squares_[t], expected[t]);
  }
  return total - gold;
}

void Append32(std::string& out, std::uint32_t value) {
  for (int i = 0; i < 4; ++i) out.push_back(static_cast<char>(value >> 8 * i & 0xFF));
}
void Append64(std::string& out, std::uint64_t value) {
  Append32(out, static_cast<std::uint32_t>(value));
  Append32(out, static_cast<std::uint32_t>(value >> 32));
}

void Trainer::WriteModel(const std::string& path, std::size_t kept) const {
  const auto slots = static_cast<std::uint32_t>(std::max<std::size_t>(kSlots, kept * 11 / 9));
  float largest = 0;
  for (float w : weights_) largest = std::max(largest, std::abs(w));
  const float step = std::min(largest, 4.0F) / 127.0F;
  std::string keys(slots * 2, '\0'), weights(slots * kLabels, '\0');
  std::size_t lost = 0;
  for (std::size_t f = 0; f < hashes_.size(); ++f) {
    const NameSlot place = SlotOf(hashes_[f], slots);
    std::uint32_t slot = place.slot, probe = 0;
    for (; probe < kMaxNameProbes && (keys[slot * 2] != 0 || keys[slot * 2 + 1] != 0); ++probe)
      slot = slot + 1 == slots ? 0 : slot + 1;
    if (probe == kMaxNameProbes) {
      ++lost;
      continue;
    }
    keys[slot * 2] = static_cast<char>(place.key & 0xFF), keys[slot * 2 + 1] = static_cast<char>(place.key >> 8);
    for (std::size_t l = 0; l < kLabels; ++l) {
      weights[slot * kLabels + l] =
          static_cast<char>(std::clamp<long>(std::lround(weights_[f * kRow + l] / step), -127, 127));
    }
  }
  std::string payload;
  Append32(payload, kLabels), Append32(payload, slots), Append32(payload, std::bit_cast<std::uint32_t>(step));
  for (float t : transitions_) Append32(payload, std::bit_cast<std::uint32_t>(t));
  payload += keys + weights;
  std::string out = "RSHM";
  Append32(out, 1), Append64(out, payload.size());
  out += payload;
  Append64(out, Fnv1a64(payload));
  std::ofstream(path, std::ios::binary) << out;
  std::printf("%zu features (%zu found no slot), %zu bytes\n", hashes_.size(), lost, out.size());
}

void Trainer::Evaluate(const std::string& model, const std::string& corpus) const {
  std::ifstream file(model, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const NameTagger tagger = NameTagger::Open(bytes);
  for (LetterCase letter_case : {LetterCase::kNormal, LetterCase::kMono, LetterCase::kTitle}) {
    NameScore score;
    for (const auto& raw : ReadCorpus(corpus)) {
      LabelledText text;
      FillText(raw, letter_case, knowledge_, language_.lexicon(), text);
      std::vector<NameSpan> gold;
      for (const NameSentence& s : text.document.sentences) {
        const auto spans = SpansOfLabels(std::span(text.labels).subspan(s.begin, s.end - s.begin), s.begin);
        gold.insert(gold.end(), spans.begin(), spans.end());
      }
      score.Add(tagger.Find(text.document), gold);
    }
    static constexpr const char* kCases[] = {"as printed", "lower case", "Title Case"};
    std::printf("%s: person, organization, place F1 %.4f; by type", kCases[static_cast<int>(letter_case)],
                score.Main());
    for (int t = 0; t < 6; ++t) {
      std::printf(" %s %.3f", std::string(Name(static_cast<EntityType>(t))).c_str(),
                  NameScore::F1(score.right[t], score.found[t], score.gold[t]));
    }
    std::printf("\n");
  }
}

}  // namespace
}  // namespace rashomon::training

int main(int count, char** arguments) {
  using namespace rashomon;
  const auto sources = LanguageSources::BuiltIn("en");
  const auto language = sources ? Language::Load(*sources) : std::unexpected(sources.error());
  if (!language || count < 3) {
    std::fprintf(
        stderr,
        "usage: train_names TRAIN.tsv DEV.tsv OUT.bin [EPOCHS]\n       train_names --evaluate MODEL CORPUS\n%s\n",
        language ? "" : language.error().message.c_str());
    return 2;
  }
  training::Trainer trainer(*language);
  if (std::string(arguments[1]) == "--evaluate") {
    trainer.Evaluate(arguments[2], arguments[3]);
    return 0;
  }
  trainer.Read(arguments[1]);
  trainer.Run(count > 4 ? std::atoi(arguments[4]) : 8, arguments[2]);
  trainer.WriteModel(arguments[3], 0);
  trainer.Evaluate(arguments[3], arguments[2]);
  return 0;
}

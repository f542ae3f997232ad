#include "cluster/words.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "text/utf8.h"

namespace rashomon {
namespace {

constexpr double kBackgroundTexts = 40;   // size of the imagined background
constexpr double kRarityPower = 1.5;      // rare words tell events apart better than plain logarithms say
constexpr std::uint32_t kTitleCount = 1;  // a word of the title counts so often besides its places in the text

bool IsWordByte(std::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte < 0x80) return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  return true;
}

// Bytes of a separator character that is not ASCII, 0 for none.
std::size_t WideSeparator(std::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xC0) return 2;
  if (byte == 0xE2 && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) <= 0x81) return 3;
  return 0;
}

bool IsNumber(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// How large a share of texts of any kind is believed to hold a word of this shape.
double BackgroundShare(std::string_view word) {
  if (IsNumber(word)) return word.size() == 1 ? 0.3 : 0.1;
  constexpr double kByLength[] = {0.9, 0.9, 0.9, 0.75, 0.5, 0.3, 0.2, 0.12};
  return word.size() < std::size(kByLength) ? kByLength[word.size()] : 0.08;
}

double InverseFrequency(std::string_view word, std::uint32_t reports_with, std::size_t reports) {
  const double seen = reports_with + kBackgroundTexts * BackgroundShare(word);
  return std::log((static_cast<double>(reports) + kBackgroundTexts) / seen);
}

class WordCounter {
 public:
  explicit WordCounter(WordSpace& space) : space_(space) {}

  // Counts of one text, by word.
  std::vector<WordWeight> Count(const WordText& text) {
    counts_.clear();
    const std::string body = LowerCase(text.text);
    for (const std::string_view word : SplitWords(body)) Add(word, 1);
    const std::string title = LowerCase(text.title);
    for (const std::string_view word : SplitWords(title)) Add(word, kTitleCount);
    std::vector<WordWeight> counted(counts_.begin(), counts_.end());
    return counted;
  }

 private:
  void Add(std::string_view word, std::uint32_t times) {
    const auto [found, is_new] =
        numbers_.try_emplace(std::string(word), static_cast<std::uint32_t>(space_.words.size()));
    if (is_new) {
      space_.words.emplace_back(word);
      space_.reports_with.push_back(0);
      last_seen_.push_back(0);
      place_.push_back(0);
    }
    const std::uint32_t number = found->second;
    if (counts_.empty()) ++text_number_;
    if (last_seen_[number] != text_number_) {
      last_seen_[number] = text_number_;
      ++space_.reports_with[number];
      place_[number] = static_cast<std::uint32_t>(counts_.size());
      counts_.push_back({number, 0});
    }
    counts_[place_[number]].weight += static_cast<float>(times);
  }

  WordSpace& space_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::uint32_t> last_seen_, place_;
  std::vector<WordWeight> counts_;
  std::uint32_t text_number_ = 0;
};

void Normalise(WordVector& vector) {
  double square = 0;
  for (const WordWeight& entry : vector) square += static_cast<double>(entry.weight) * entry.weight;
  if (square <= 0) {
    vector.clear();
    return;
  }
  const auto scale = static_cast<float>(1 / std::sqrt(square));
  for (WordWeight& entry : vector) entry.weight *= scale;
}

}  // namespace

std::vector<std::string_view> SplitWords(std::string_view lower) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  std::size_t i = 0;
  const auto close = [&](std::size_t end) {
    if (end > begin) words.push_back(lower.substr(begin, end - begin));
  };
  while (i < lower.size()) {
    const std::size_t wide = WideSeparator(lower, i);
    if (wide == 0 && IsWordByte(lower, i)) {
      ++i;
      continue;
    }
    close(i);
    i += wide == 0 ? 1 : wide;
    begin = i;
  }
  close(std::min(i, lower.size()));
  return words;
}

WordSpace WeighWords(std::span<const WordText> texts) {
  WordSpace space;
  WordCounter counter(space);
  for (const WordText& text : texts) space.vectors.push_back(counter.Count(text));
  for (WordVector& vector : space.vectors) {
    for (WordWeight& entry : vector) {
      const double inverse = InverseFrequency(space.words[entry.word], space.reports_with[entry.word], texts.size());
      entry.weight = static_cast<float>((1 + std::log(entry.weight)) * std::pow(std::max(0.0, inverse), kRarityPower));
    }
    std::ranges::sort(vector, {}, &WordWeight::word);
    Normalise(vector);
  }
  return space;
}

double Cosine(const WordVector& a, const WordVector& b) {
  double sum = 0;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (left->word < right->word) {
      ++left;
    } else if (right->word < left->word) {
      ++right;
    } else {
      sum += static_cast<double>(left->weight) * right->weight;
      ++left, ++right;
    }
  }
  return sum;
}

std::vector<SimilarPair> FindSimilarPairs(const WordSpace& space, double floor) {
  const std::size_t count = space.vectors.size();
  // A word in more texts than this proposes nobody: it would make the work quadratic and says little.
  const std::size_t common = std::max<std::size_t>(400, count / 10);
  std::vector<std::vector<WordWeight>> index(space.words.size());  // word -> (text, weight)
  std::vector<double> partial(count, 0);
  std::vector<std::uint32_t> touched;
  std::vector<SimilarPair> pairs;
  for (std::uint32_t b = 0; b < count; ++b) {
    touched.clear();
    for (const WordWeight& entry : space.vectors[b]) {
      if (space.reports_with[entry.word] > common) continue;
      for (const WordWeight& other : index[entry.word]) {
        if (partial[other.word] == 0) touched.push_back(other.word);
        partial[other.word] += static_cast<double>(other.weight) * entry.weight;
      }
      index[entry.word].push_back({b, entry.weight});
    }
    for (const std::uint32_t a : touched) {
      // What the common words can still add is small; half the floor is a safe sieve for the exact comparison.
      const bool worth = partial[a] >= floor / 2;
      partial[a] = 0;
      if (!worth) continue;
      const double cosine = Cosine(space.vectors[a], space.vectors[b]);
      if (cosine >= floor) pairs.push_back({a, b, cosine});
    }
  }
  std::ranges::sort(pairs, {}, [](const SimilarPair& pair) { return std::pair(pair.a, pair.b); });
  return pairs;
}

}  // namespace rashomon

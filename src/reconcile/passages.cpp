#include "reconcile/passages.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>

namespace rashomon {
namespace {

constexpr std::size_t kSequence = 5, kWindow = 6;
constexpr std::size_t kManyReports = 16;
constexpr std::size_t kMostMarks = 400'000, kMostPassages = 400;
constexpr std::uint32_t kMostEdited = 4;  // words of either side that an edit may take out or put in
constexpr std::uint32_t kAgain = 4;       // equal words after which an edit is over

struct Word {
  std::uint64_t hash = 0;
  ByteSpan span;
  bool quoted = false;
};
using Words = std::vector<Word>;

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

std::uint64_t Mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 29);
}

// Words of the text's own blocks; case and what stands between words say nothing.
Words WordsOf(const AnnotatedReport& report) {
  std::vector<ByteSpan> parts;
  for (const Block& block : report.annotation.blocks) {
    if (block.kind == BlockKind::kParagraph && !block.repeats) parts.push_back(block.span);
  }
  const std::string_view text = report.report.text;
  if (report.annotation.blocks.empty()) parts.push_back({0, static_cast<std::uint32_t>(text.size())});
  Words words;
  for (const ByteSpan part : parts) {
    for (std::uint32_t at = part.begin; at < part.end;) {
      std::uint32_t end = at;
      std::uint64_t hash = 0;
      for (; end < part.end && IsWordByte(text[end]); ++end) {
        const char c = text[end];
        hash = Mix(hash, static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
      }
      if (end > at) words.push_back({hash, {at, end}, false});
      at = std::max(end, at + 1);
    }
  }
  return words;
}

void MarkQuotes(const AnnotatedReport& report, Words& words) {
  for (const Attribution& said : report.annotation.attributions) {
    if (!said.direct) continue;
    for (const ByteSpan content : said.content) {
      const auto first = std::ranges::lower_bound(words, content.begin, {}, [](const Word& w) { return w.span.begin; });
      for (auto word = first; word != words.end() && word->span.begin < content.end; ++word) word->quoted = true;
    }
  }
}

struct Mark {
  std::uint64_t hash = 0;
  std::uint32_t member = 0;  // place in `members`
  std::uint32_t word = 0;
  friend auto operator<=>(const Mark&, const Mark&) = default;
};

void Winnow(const Words& words, std::uint32_t member, std::vector<Mark>& marks) {
  std::vector<std::uint64_t> hashes;
  for (std::size_t i = 0; i + kSequence <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < kSequence; ++k) hash = Mix(hash, words[i + k].hash);
    hashes.push_back(hash);
  }
  std::size_t last = hashes.size();
  for (std::size_t begin = 0; begin + kWindow <= hashes.size(); ++begin) {
    std::size_t least = begin;
    for (std::size_t i = begin + 1; i < begin + kWindow; ++i) {
      if (hashes[i] <= hashes[least]) least = i;  // the rightmost of equals, as the paper has it
    }
    if (least == last || marks.size() >= kMostMarks) continue;
    last = least;
    marks.push_back({hashes[least], member, static_cast<std::uint32_t>(least)});
  }
}

// One run of words that two texts share, half open in both.
struct Aligned {
  std::uint32_t begin_a = 0, end_a = 0, begin_b = 0, end_b = 0;
  std::uint32_t equal = 0;
};

class Aligner {
 public:
  Aligner(const Words& a, const Words& b) : a_(a), b_(b) {}

  // From the sequence that begins at these words outwards.
  [[nodiscard]] Aligned Extend(std::uint32_t at_a, std::uint32_t at_b) const {
    Aligned run{at_a, at_a, at_b, at_b, 0};
    for (;;) {
      while (Same(run.end_a, run.end_b)) ++run.end_a, ++run.end_b, ++run.equal;
      const auto edit = EditAfter(run.end_a, run.end_b);
      if (!edit) break;
      run.end_a += edit->first, run.end_b += edit->second;
    }
    for (;;) {
      while (run.begin_a > 0 && run.begin_b > 0 && Same(run.begin_a - 1, run.begin_b - 1))
        --run.begin_a, --run.begin_b, ++run.equal;
      const auto edit = EditBefore(run.begin_a, run.begin_b);
      if (!edit) break;
      run.begin_a -= edit->first, run.begin_b -= edit->second;
    }
    return run;
  }

 private:
  using Edit = std::pair<std::uint32_t, std::uint32_t>;

  [[nodiscard]] bool Same(std::size_t i, std::size_t j) const {
    return i < a_.size() && j < b_.size() && a_[i].hash == b_[j].hash;
  }

  // The smallest edit here after which kAgain words are equal.
  template <typename Fits>
  [[nodiscard]] static std::optional<Edit> Smallest(Fits fits) {
    for (std::uint32_t size = 1; size <= 2 * kMostEdited; ++size) {
      for (std::uint32_t of_a = 0; of_a <= std::min(size, kMostEdited); ++of_a) {
        if (size - of_a <= kMostEdited && fits(of_a, size - of_a)) return Edit{of_a, size - of_a};
      }
    }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<Edit> EditAfter(std::uint32_t i, std::uint32_t j) const {
    return Smallest([&](std::uint32_t of_a, std::uint32_t of_b) {
      for (std::uint32_t k = 0; k < kAgain; ++k) {
        if (!Same(std::size_t{i} + of_a + k, std::size_t{j} + of_b + k)) return false;
      }
      return true;
    });
  }
  [[nodiscard]] std::optional<Edit> EditBefore(std::uint32_t i, std::uint32_t j) const {
    return Smallest([&](std::uint32_t of_a, std::uint32_t of_b) {
      if (i < of_a + kAgain || j < of_b + kAgain) return false;
      for (std::uint32_t k = 1; k <= kAgain; ++k) {
        if (!Same(i - of_a - k, j - of_b - k)) return false;
      }
      return true;
    });
  }

  const Words& a_;
  const Words& b_;
};

bool IsPassage(const Aligned& run, const Words& a) {
  if (run.equal < kLeastPassage) return false;
  std::uint32_t unquoted = 0;
  for (std::uint32_t i = run.begin_a; i < run.end_a; ++i) unquoted += a[i].quoted ? 0 : 1;
  return unquoted >= kLeastUnquoted;
}

// Most of each of the two lies in the other.
bool IsSamePlace(ByteSpan a, ByteSpan b) {
  const std::uint32_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return end > begin && 2 * (end - begin) > std::max(a.size(), b.size());
}

class PassageFinder {
 public:
  PassageFinder(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> members,
                std::span<const TextOrigin> origins)
      : members_(members), origins_(origins) {
    for (const std::uint32_t report : members) {
      words_.push_back(WordsOf(reports[report]));
      MarkQuotes(reports[report], words_.back());
    }
  }

  [[nodiscard]] std::vector<Passage> Find() {
    for (const Seed& seed : ProposeSeeds()) Grow(seed);
    const auto position = [&](const Place& place) {
      return std::ranges::find(members_, place.first) - members_.begin();
    };
    for (Passage& passage : passages_) std::ranges::sort(passage.places, {}, position);
    return std::move(passages_);
  }

 private:
  struct Seed {
    std::uint32_t a = 0, b = 0, word_a = 0, word_b = 0;
    friend auto operator<=>(const Seed&, const Seed&) = default;
  };

  [[nodiscard]] bool AreOneText(std::uint32_t a, std::uint32_t b) const {
    return origins_[members_[a]].origin == origins_[members_[b]].origin;
  }

  [[nodiscard]] std::vector<Seed> ProposeSeeds() const {
    std::vector<Mark> marks;
    for (std::uint32_t m = 0; m < members_.size(); ++m) Winnow(words_[m], m, marks);
    std::ranges::sort(marks);
    std::vector<Seed> seeds;
    for (std::size_t begin = 0; begin < marks.size();) {
      std::size_t end = begin;
      while (end < marks.size() && marks[end].hash == marks[begin].hash) ++end;
      for (std::size_t i = begin; end - begin <= kManyReports && i < end; ++i) {
        for (std::size_t j = i + 1; j < end; ++j) {
          if (marks[i].member != marks[j].member && !AreOneText(marks[i].member, marks[j].member))
            seeds.push_back({marks[i].member, marks[j].member, marks[i].word, marks[j].word});
        }
      }
      begin = end;
    }
    std::ranges::sort(seeds);
    return seeds;
  }

  using Place = std::pair<std::uint32_t, ByteSpan>;

  void Grow(const Seed& seed) {
    const bool new_pair = seed.a != last_.first || seed.b != last_.second;
    if (new_pair) runs_.clear(), last_ = {seed.a, seed.b};
    const bool known = std::ranges::any_of(runs_, [&](const Aligned& run) {
      return run.begin_a <= seed.word_a && seed.word_a < run.end_a && run.begin_b <= seed.word_b &&
             seed.word_b < run.end_b;
    });
    if (known) return;
    const Words& a = words_[seed.a];
    const Words& b = words_[seed.b];
    const Aligned run = Aligner(a, b).Extend(seed.word_a, seed.word_b);
    runs_.push_back(run);
    if (!IsPassage(run, a)) return;
    Take({members_[seed.a], {a[run.begin_a].span.begin, a[run.end_a - 1].span.end}},
         {members_[seed.b], {b[run.begin_b].span.begin, b[run.end_b - 1].span.end}}, run.equal);
  }

  // Joins the passage that one of the two places belongs to, else is a passage of its own.
  void Take(const Place& a, const Place& b, std::uint32_t words) {
    for (Passage& passage : passages_) {
      const auto holds = [&](const Place& place) {
        return std::ranges::any_of(passage.places, [&](const Place& other) {
          return other.first == place.first && IsSamePlace(other.second, place.second);
        });
      };
      const bool has_a = holds(a), has_b = holds(b);
      if (has_a && !has_b) passage.places.push_back(b);
      if (has_b && !has_a) passage.places.push_back(a);
      if (has_a || has_b) return;
    }
    if (passages_.size() < kMostPassages) passages_.push_back({.places = {a, b}, .words = words});
  }

  std::span<const std::uint32_t> members_;
  std::span<const TextOrigin> origins_;
  std::vector<Words> words_;  // by member
  std::pair<std::uint32_t, std::uint32_t> last_;
  std::vector<Aligned> runs_;  // of the pair looked at
  std::vector<Passage> passages_;
};

}  // namespace

std::vector<Passage> FindPassages(std::span<const AnnotatedReport> reports, std::span<const std::uint32_t> members,
                                  std::span<const TextOrigin> origins) {
  if (members.size() < 2) return {};
  return PassageFinder(reports, members, origins).Find();
}

}  // namespace rashomon

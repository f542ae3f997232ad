// language: everything linguistic that rashomon knows, read from data/<language>/ and compiled once.
//
// Lexicons say what words are, patterns say how they stand together, models say what was learned. All are files
// that a person can read and extend; this folder turns them into fast look-ups. Nothing outside data/<language>
// may assume English.
//
//   Result<Language> english = Language::Load(LanguageSources::BuiltIn("en"));
//   Result<Language> mine = Language::Load(LanguageSources::BuiltIn("en").With("my-data/"));   // --data DIR
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/lexicon.h"
#include "language/pattern.h"

namespace rashomon {

// One data file: its path below data/<language>/ ("lexicon/casualties.lex") and its content.
struct DataFile {
  std::string path;
  std::string_view content;
};

// The files that a Language is made from. Later files of the same path add to earlier ones; a file whose first
// line is "#!replace" takes their place.
class LanguageSources {
 public:
  // The files compiled into the program. kNotFound for a language that it has none of.
  [[nodiscard]] static Result<LanguageSources> BuiltIn(std::string_view language);
  // Adds a user's folder, laid out as data/<language>/ is. kNotFound, kNoPermission, kTooLarge.
  [[nodiscard]] Result<LanguageSources> With(const std::string& folder) const;
  // For tests: one more file held in memory.
  [[nodiscard]] LanguageSources With(std::string path, std::string content) const;

  [[nodiscard]] const std::vector<DataFile>& files() const { return files_; }

 private:
  std::vector<DataFile> files_;
  std::vector<std::shared_ptr<const std::string>> owned_;
};

// Immutable once loaded; shared by all threads.
class Language {
 public:
  // A malformed line is kInvalidInput with "file:line: reason".
  [[nodiscard]] static Result<Language> Load(const LanguageSources& sources);

  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }
  // Patterns of patterns/<name>.pat; an empty set if there is no such file.
  [[nodiscard]] const PatternSet& patterns(std::string_view name) const;
  // Of all sets of patterns.
  [[nodiscard]] const PatternVocabulary& vocabulary() const;
  [[nodiscard]] const PatternNeeds& pattern_needs() const;
  // The raw bytes of any other file ("models/tagger.bin", "gazetteer/places.bin"); empty if there is none.
  // They live as long as this Language.
  [[nodiscard]] std::string_view file(std::string_view path) const;

  // What a stage works out of the language once, by `T(const Language&)`, whichever report asks for it first: tables
  // that are looked up word for word. Lives as long as this Language or a copy of it; any thread may ask.
  template <typename T>
  [[nodiscard]] const T& Prepared() const {
    static const char kKey = 0;  // its address tells one T from another
    return *static_cast<const T*>(PreparedBy(&kKey, [](const Language& language) -> std::shared_ptr<const void> {
      return std::make_shared<const T>(language);
    }));
  }

 private:
  struct Loaded;
  using Maker = std::shared_ptr<const void> (*)(const Language&);
  [[nodiscard]] const void* PreparedBy(const void* key, Maker make) const;
  std::shared_ptr<const Lexicon> lexicon_;
  std::shared_ptr<const Loaded> loaded_;
};

}  // namespace rashomon

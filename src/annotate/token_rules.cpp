#include "annotate/token_rules.h"

#include <charconv>

namespace rashomon {

TokenRules::TokenRules(const Language& language) : lexicon_(&language.lexicon()) {
  static constexpr std::array<std::string_view, kClassCount> kNames = {"clitic",
                                                                       "fused_word",
                                                                       "hyphen_prefix",
                                                                       "hyphen_suffix",
                                                                       "figure_unit",
                                                                       "abbreviation_title",
                                                                       "abbreviation_before_figure",
                                                                       "abbreviation_date",
                                                                       "abbreviation_clock",
                                                                       "abbreviation",
                                                                       "abbreviation_after_comma",
                                                                       "sentence_starter",
                                                                       "clock_continuation"};
  for (std::size_t i = 0; i < kClassCount; ++i) classes_[i] = lexicon_->FindClass(kNames[i]);
  ReadAbbreviations();
  if (classes_[kClitic]) {
    for (LexiconEntryId id : lexicon_->EntriesOf(*classes_[kClitic])) clitics_.push_back(lexicon_->Entry(id).text);
  }
  if (!classes_[kFused]) return;
  for (LexiconEntryId id : lexicon_->EntriesOf(*classes_[kFused])) fused_.Add(lexicon_->Entry(id).text);
}

bool TokenRules::Has(Class which, std::string_view word) const {
  return classes_[which] && lexicon_->Find(*classes_[which], word) != nullptr;
}

void TokenRules::ReadAbbreviations() {
  static constexpr std::pair<Class, AbbreviationKind> kKinds[] = {
      {kTitle, AbbreviationKind::kTitle}, {kBeforeFigure, AbbreviationKind::kBeforeFigure},
      {kDate, AbbreviationKind::kDate},   {kClock, AbbreviationKind::kClock},
      {kAny, AbbreviationKind::kAny},     {kAfterComma, AbbreviationKind::kAfterComma}};
  abbreviation_kinds_.push_back(AbbreviationKind::kNone);
  for (const auto& [lexicon_class, kind] : kKinds) {
    if (!classes_[lexicon_class]) continue;
    for (const LexiconEntryId id : lexicon_->EntriesOf(*classes_[lexicon_class])) {
      const std::string_view text = lexicon_->Entry(id).text;
      if (text.size() > 1 && text.ends_with('.')) abbreviated_.Add(text.substr(0, text.size() - 1));
      const std::uint32_t number = abbreviations_.Add(text);
      if (number == abbreviation_kinds_.size()) abbreviation_kinds_.push_back(kind);  // else of an earlier class, too
    }
  }
}

std::size_t TokenRules::CliticAtEnd(std::string_view word) const {
  for (std::string_view clitic : clitics_) {
    if (word.size() > clitic.size() && word.ends_with(clitic)) return clitic.size();
  }
  return 0;
}

bool TokenRules::IsClitic(std::string_view word) const {
  return Has(kClitic, word);
}

std::size_t TokenRules::FusedSplit(std::string_view word) const {
  if (word.empty() || !classes_[kFused] || !fused_.MayHold(word)) return 0;
  const LexiconEntry* entry = lexicon_->Find(*classes_[kFused], word);
  if (entry == nullptr) return 0;
  std::string_view digits = entry->Attribute("split");
  std::size_t split = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), split);
  return split < word.size() ? split : 0;
}

}  // namespace rashomon

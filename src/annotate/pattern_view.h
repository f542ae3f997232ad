// PatternView: one sentence of an Annotation as the pattern engine wants it, with whatever layers are there by now.
//
//   PatternView view(annotation);
//   for (std::uint32_t s = 0; s < annotation.sentences.size(); ++s)
//     for (const PatternMatch& match : view.FindAll(language.patterns("figures"), s)) ...
//
// Layers offered: <quantity> (kinds "refused", "plain"), <time:DATE> ..., <entity:person> .... Word numbers in matches
// are made absolute: they are token indices of the report.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "annotate/annotate.h"
#include "language/pattern.h"

namespace rashomon {

class PatternView {
 public:
  // Reads quantities, times and mentions that stand in `annotation` at this moment. It must outlive the view. `more`
  // are further spans, in token indices of the report; their `layer` and `kind` must outlive the view.
  explicit PatternView(const Annotation& annotation, std::span<const LayerSpan> more = {});

  [[nodiscard]] std::vector<PatternMatch> FindAll(const PatternSet& patterns, std::uint32_t sentence) const;

 private:
  const Annotation* annotation_;
  std::vector<LayerSpan> layers_;           // by sentence, then in the order that they came in
  std::vector<std::uint32_t> first_layer_;  // by sentence, and one more
};

}  // namespace rashomon

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
#include <vector>

#include "annotate/annotate.h"
#include "language/pattern.h"

namespace rashomon {

class PatternView {
 public:
  // Reads quantities, times and mentions that stand in `annotation` at this moment. It must outlive the view.
  explicit PatternView(const Annotation& annotation);

  // More spans for one run, in token indices of the report; `layer` and `kind` must outlive the view.
  void AddLayer(LayerSpan span);

  [[nodiscard]] std::vector<PatternMatch> FindAll(const PatternSet& patterns, std::uint32_t sentence) const;

 private:
  const Annotation* annotation_;
  std::vector<std::vector<LayerSpan>> layers_of_sentence_;  // in token indices of the report, in the order of adding
};

}  // namespace rashomon

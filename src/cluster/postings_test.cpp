// Of each word the latest reports come back, however many stand under it and under others.
#include "cluster/postings.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

namespace rashomon {
namespace {

RC_GTEST_PROP(PostingsProperty, TheLatestOfEachWordAreFound, ()) {
  Postings postings;
  std::map<std::uint32_t, std::vector<KeptReport>> all;
  const KeptReport reports = *rc::gen::inRange<KeptReport>(1, 300);
  for (KeptReport report = 1; report <= reports; ++report) {
    std::vector<std::uint32_t> words;
    for (std::uint32_t word = 1; word <= 6; ++word) {
      if (*rc::gen::inRange<std::uint32_t>(0, word) == 0) words.push_back(word * 0x9E3779B1u);
    }
    postings.Post(report, words);
    for (const std::uint32_t word : words) all[word].insert(all[word].begin(), report);
  }
  const std::size_t most = *rc::gen::inRange<std::size_t>(0, kMostPosted + 1);
  for (auto& [word, latest] : all) {
    postings.Prefetch(std::span(&word, 1));
    latest.resize(std::min(most, latest.size()));
    RC_ASSERT(postings.Latest(word, most) == latest);
  }
  RC_ASSERT(postings.Latest(7, most).empty());
}

}  // namespace
}  // namespace rashomon

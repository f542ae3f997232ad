// Live blogs, once the article and the facts about its page are both known: when each entry was written.
#pragma once

#include "ingest/html_metadata.h"
#include "ingest/marked_text.h"

namespace rashomon {

// Gives blocks of `words` the times of their entries: by the updates that JSON-LD lists (schema.org, LiveBlogPosting),
// whose words are looked for in the text; else by the clocks that the entries show, with the day and the zone of the
// page where these are certain (DatesOfClocks). Blocks that have a time keep it, and then no other gets one.
void DateEntries(const PageMetadata& page, MarkedText& words);

// The updates of JSON-LD as a text, for pages that scripts would fill: headlines, paragraphs, each with its time.
[[nodiscard]] MarkedText TextOfLiveEntries(const std::vector<LiveEntry>& entries);

// When clocks that follow each other on a page were read, forwards or backwards in time, over midnight or not. The
// oldest is of the day of publication, the newest of that of the last update; empty where these two contradict each
// other, or the clocks run in no direction. A page's offset from UTC is its clocks' too; UTC itself is what machines
// write and says nothing of them.
[[nodiscard]] std::vector<IsoTime> DatesOfClocks(const std::vector<ClockReading>& clocks, const IsoTime& published,
                                                 const std::optional<IsoTime>& updated);

}  // namespace rashomon

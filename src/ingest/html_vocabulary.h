// What element names, class names and roles of pages mean to the extractor. The vocabulary is that of page authors and
// frameworks, the same in all languages, and follows Mozilla's readability.js where it can.
#pragma once

#include <string_view>

namespace rashomon {

// Never article text, with all below: scripts, controls, navigation.
[[nodiscard]] bool IsDeadTag(std::string_view tag);
// <h1> to <h6>.
[[nodiscard]] bool IsHeadingTag(std::string_view tag);
// Begins and ends a line of its own.
[[nodiscard]] bool IsBlockTag(std::string_view tag);
// Class and id, lower case: names such as "sidebar" without any such as "article".
[[nodiscard]] bool IsUnlikelyName(std::string_view names);
[[nodiscard]] bool IsUnlikelyRole(std::string_view role);
[[nodiscard]] bool IsBylineName(std::string_view names);
// The words under a picture; within them, whose picture it is, or what only screen readers say. `names` in any case for
// the first.
[[nodiscard]] bool IsCaptionName(std::string_view names);
[[nodiscard]] bool IsCreditName(std::string_view names);
[[nodiscard]] bool IsShareName(std::string_view names);
// "article-body", "entry-content", "story-text", ...: named by its maker as what we look for.
[[nodiscard]] bool IsBodyName(std::string_view names);
// Of dates, by class and id: "date", "posted", ...; those that name the publication; those that name an update.
[[nodiscard]] bool IsDateName(std::string_view names);
[[nodiscard]] bool IsPublishedName(std::string_view names);
[[nodiscard]] bool IsUpdatedName(std::string_view names);
// Around dates of something else: teasers, comments, lists of other articles.
[[nodiscard]] bool IsDateFurnitureName(std::string_view names);
// +25 for names of content, -25 for names of furniture, both may hold.
[[nodiscard]] int NameWeight(std::string_view name);

}  // namespace rashomon

#include "annotate/form_memory.h"

#include <gtest/gtest.h>

#include <string>

namespace rashomon {
namespace {

TEST(FormMemoryTest, ReadsAFormOnceAndKeepsWhatTheCallerAdds) {
  FormMemory<std::string> memory;
  int read = 0;
  const auto reader = [&] { return ++read, std::string("read"); };
  memory.Of("Harlow", reader) += ", looked up";
  EXPECT_EQ(memory.Of("Harlow", reader), "read, looked up");
  EXPECT_EQ(read, 1);
}

// More forms than it has places for, of all sizes, some of them alike but for one byte: whatever is forgotten, what it
// gives is that of the form.
TEST(FormMemoryTest, GivesEveryFormItsOwn) {
  FormMemory<std::string> memory;
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 20'000; ++i) {
      std::string form = std::to_string(i * 7919 % 20'000);
      form.append(static_cast<std::size_t>(i % 30), static_cast<char>('a' + i % 26));
      ASSERT_EQ(memory.Of(form, [&] { return form; }), form);
    }
  }
}

TEST(FormMemoryTest, ReadsFormsThatAreEmptyOrTooLongEachTime) {
  FormMemory<std::string> memory;
  for (const std::string& form : {std::string(), std::string(25, 'a'), std::string(24, 'a') + "b"})
    EXPECT_EQ(memory.Of(form, [&] { return form; }), form);
}

}  // namespace
}  // namespace rashomon

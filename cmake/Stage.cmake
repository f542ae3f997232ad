# rashomon_stage(name DEPENDS stages... LIBRARIES external...): library rashomon_<name> from src/<name>/*.cpp,
# tests (src/<name>/*_test.cpp) go to the list RASHOMON_TEST_SOURCES_<name>.
add_library(rashomon_flags INTERFACE)
target_compile_options(rashomon_flags INTERFACE -Wall -Wextra -Werror)
# g++ 12 takes an empty std::optional for an uninitialised one; clang and the sanitizers watch over this instead.
# g++ 12 warns wrongly of both in optimised std::string code (its bugs 105562, 105329, 105651).
target_compile_options(rashomon_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict>)
# libstdc++ 12's stable_sort uses a function that C++23 deprecates; clang reports it at each of our calls.
target_compile_options(rashomon_flags INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
# Asio has fences; its threads meet in mutexes, which the thread sanitizer follows.
if(RASHOMON_SANITIZE STREQUAL "thread")
  target_compile_options(rashomon_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
endif()
if(RASHOMON_SANITIZE)
  target_compile_options(rashomon_flags INTERFACE -fsanitize=${RASHOMON_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(rashomon_flags INTERFACE -fsanitize=${RASHOMON_SANITIZE})
endif()

function(rashomon_stage name)
  cmake_parse_arguments(arg "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp ${CMAKE_SOURCE_DIR}/src/${name}/*/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.h)
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$|/testing/")
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$|/testing/")
  set(RASHOMON_TEST_SOURCES_${name} ${tests} PARENT_SCOPE)
  set(target rashomon_${name})
  if(sources)
    add_library(${target} STATIC ${sources} ${headers})
    set(scope PUBLIC)
    target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:rashomon_flags> fmt::fmt ${arg_LIBRARIES})
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${target} ${scope} $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/src> $<INSTALL_INTERFACE:include>
                             $<INSTALL_INTERFACE:include/rashomon>)
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
  foreach(dependency ${arg_DEPENDS})
    target_link_libraries(${target} ${scope} rashomon_${dependency})
  endforeach()
  target_link_libraries(${target} ${scope} Threads::Threads)
endfunction()

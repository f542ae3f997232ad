# rashomon_embed_page(TARGET t): compiles the desk's page (build/page, made by scripts/page) into t, if it is there.
#
# t gets "built_in_page.h" with `std::span<const EmbeddedFile> built_in_page()`: paths as the server serves them
# ("index.html", "assets/index-….js"). Where the page was not built (no npm) the span is empty and the server answers
# "/" with a line that says so; everything else works. A page that is built later is taken at the next configure.
include(EmbedData)

function(rashomon_embed_page)
  cmake_parse_arguments(arg "" "TARGET" "" ${ARGN})
  set(page ${PROJECT_SOURCE_DIR}/build/page)
  if(EXISTS ${page}/index.html)
    set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${page}/index.html)
  else()
    # An empty folder keeps the code the same with and without the page.
    set(page ${CMAKE_BINARY_DIR}/generated/no-page)
    file(MAKE_DIRECTORY ${page})
    message(STATUS "The desk's page is not built (scripts/page): the program will serve its API without it")
  endif()
  rashomon_embed(TARGET ${arg_TARGET} OUTPUT built_in_page ROOTS ${page})
endfunction()

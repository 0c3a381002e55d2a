# The functions that the CMakeLists.txt files of modules and tests are written in.

# What every target of ours is compiled with.
add_library(dealcraft_options INTERFACE)
target_compile_features(dealcraft_options INTERFACE cxx_std_20)
target_compile_options(dealcraft_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    -Wswitch-enum -Werror
    -ffp-contract=off)  # a fused multiply-add rounds once where two operations round twice: figures would differ between machines
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 warns falsely about std::string's operator+ (its bug 105651), and under sanitizers about moved-from optionals and variants.
    target_compile_options(dealcraft_options INTERFACE -Wno-restrict)
    if(DEALCRAFT_SANITIZE)
        target_compile_options(dealcraft_options INTERFACE
            -Wno-error=maybe-uninitialized -Wno-error=array-bounds -Wno-error=stringop-overflow -Wno-error=dangling-pointer)
    endif()
endif()

# How many sources of a module are compiled at a time in a unity build. clang-tidy's time goes into the headers: it reads more at a time.
set(dealcraft_batch 8)
if(DEALCRAFT_TIDY)
    set(dealcraft_batch 24)
endif()

# PRIVATELY takes the words of cmake/dependencies.cmake (yaml-cpp json sqlite sfml …) or the names of targets (fmt::fmt).
function(dealcraft_link_privately target)
    foreach(word IN LISTS ARGN)
        if(DEFINED dealcraft_library_${word})
            target_link_libraries(${target} PRIVATE ${dealcraft_library_${word}})
        elseif(TARGET ${word})
            target_link_libraries(${target} PRIVATE ${word})
        else()
            message(FATAL_ERROR "PRIVATELY ${word}: cmake/dependencies.cmake knows no such library")
        endif()
    endforeach()
endfunction()

# dealcraft_module(NAME sim USES base script content PRIVATELY yaml-cpp SOURCES session.cpp call/answer.cpp)
# [ALONE backend/x11.cpp]: sources that join no unity batch, because a header of theirs defines macros that others trip over.
# USES is the only place where an edge between modules exists: it is linked, and written to module-edges.txt, which
# tests/architecture holds every #include against. Every module may use tl::expected, and fmt in its sources.
function(dealcraft_module)
    cmake_parse_arguments(PARSE_ARGV 0 module "" "NAME" "USES;PRIVATELY;SOURCES;ALONE")
    if(module_UNPARSED_ARGUMENTS OR NOT module_NAME OR NOT module_SOURCES)
        message(FATAL_ERROR "dealcraft_module(NAME … [USES …] [PRIVATELY …] SOURCES … [ALONE …]): ${module_UNPARSED_ARGUMENTS}")
    endif()
    list(JOIN module_USES " " uses)
    set_property(GLOBAL APPEND PROPERTY DEALCRAFT_EDGES "${module_NAME}: ${uses}")
    set_source_files_properties(${module_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)

    add_library(dealcraft_${module_NAME} STATIC ${module_SOURCES} ${module_ALONE})
    add_library(dealcraft::${module_NAME} ALIAS dealcraft_${module_NAME})
    target_include_directories(dealcraft_${module_NAME} PUBLIC ${PROJECT_SOURCE_DIR}/game)
    target_link_libraries(dealcraft_${module_NAME} PUBLIC tl::expected PRIVATE dealcraft_options fmt::fmt)
    foreach(other IN LISTS module_USES)
        target_link_libraries(dealcraft_${module_NAME} PUBLIC dealcraft::${other})
    endforeach()
    dealcraft_link_privately(dealcraft_${module_NAME} ${module_PRIVATELY})
    set_target_properties(dealcraft_${module_NAME} PROPERTIES UNITY_BUILD ${DEALCRAFT_UNITY} UNITY_BUILD_BATCH_SIZE ${dealcraft_batch})
endfunction()

# Called once, after all modules.
function(dealcraft_write_edges)
    get_property(edges GLOBAL PROPERTY DEALCRAFT_EDGES)
    list(JOIN edges "\n" text)
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/module-edges.txt CONTENT "${text}\n" @ONLY)
endfunction()

# What every test is linked with: Catch2, tests/support, one precompiled header for all.
function(dealcraft_test_support)
    cmake_parse_arguments(PARSE_ARGV 0 support "" "" "SOURCES")
    add_library(dealcraft_test_support STATIC EXCLUDE_FROM_ALL ${support_SOURCES})
    target_include_directories(dealcraft_test_support PUBLIC ${PROJECT_SOURCE_DIR}/game ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(dealcraft_test_support PUBLIC catch2 tl::expected fmt::fmt dealcraft::base PRIVATE dealcraft_options)
    target_compile_options(dealcraft_test_support PRIVATE ${DEALCRAFT_TEST_FLAGS})
    if(DEALCRAFT_PCH)
        target_precompile_headers(dealcraft_test_support PRIVATE ${PROJECT_SOURCE_DIR}/tests/support/catch.hpp)
    endif()
endfunction()

# What a test may lean on: its own folders, never the user's data or loudspeakers.
function(dealcraft_test_environment name)
    set(libraries
        "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/leaks_of_libraries.txt:print_suppressions=0"
        "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/races_of_libraries.txt:print_suppressions=0")
    set(seconds 600)
    if(DEALCRAFT_SANITIZE)  # the thread sanitizer makes the window's tests ten times as long
        set(seconds 2400)
    endif()
    set_tests_properties(${name} PROPERTIES
        WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
        TIMEOUT ${seconds}
        ENVIRONMENT "DEALCRAFT_HOME=${PROJECT_BINARY_DIR}/test-homes/${name};${libraries};ALSOFT_DRIVERS=null;LC_ALL=C.UTF-8;${ARGN}")
endfunction()

# dealcraft_test(MODULE sim SOURCES session_test.cpp call/answer_test.cpp [USES scoring] [PRIVATELY json])
# makes the executable dealcraft_sim_tests, linked with its module. A test case with the tag [play], [server] or [slow] runs under that
# CTest label, every other one under unit. Each run leaves its count in test-results/, which ./dev test adds up.
function(dealcraft_test)
    cmake_parse_arguments(PARSE_ARGV 0 test "" "MODULE" "USES;PRIVATELY;SOURCES")
    if(test_UNPARSED_ARGUMENTS OR NOT test_MODULE OR NOT test_SOURCES)
        message(FATAL_ERROR "dealcraft_test(MODULE … SOURCES … [USES …] [PRIVATELY …]): ${test_UNPARSED_ARGUMENTS}")
    endif()
    set(target dealcraft_${test_MODULE}_tests)
    add_executable(${target} ${test_SOURCES})
    target_link_libraries(${target} PRIVATE dealcraft_options dealcraft_test_support)
    target_compile_options(${target} PRIVATE ${DEALCRAFT_TEST_FLAGS})
    if(TARGET dealcraft_${test_MODULE})  # architecture, play and replay are areas, not modules
        target_link_libraries(${target} PRIVATE dealcraft::${test_MODULE})
    endif()
    foreach(other IN LISTS test_USES)
        target_link_libraries(${target} PRIVATE dealcraft::${other})
    endforeach()
    dealcraft_link_privately(${target} ${test_PRIVATELY})
    if(DEALCRAFT_PCH)
        target_precompile_headers(${target} REUSE_FROM dealcraft_test_support)
    endif()
    if(DEALCRAFT_TIDY AND DEALCRAFT_UNITY)  # the rules for tests lie beside them, but a batch lies in the build tree
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${dealcraft_batch}
            CXX_CLANG_TIDY "${CMAKE_CXX_CLANG_TIDY};--config-file=${PROJECT_SOURCE_DIR}/tests/.clang-tidy")
        list(FILTER test_SOURCES EXCLUDE REGEX "_test\\.cpp$")  # files of test packs share their constants' names
        set_source_files_properties(${test_SOURCES} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()

    set(filter_unit "~[play]~[server]~[slow]")
    set(filter_play "[play]~[server]~[slow]")
    set(filter_server "[server]~[slow]")
    set(filter_slow "[slow]")
    foreach(label IN ITEMS unit play server slow)
        set(name ${test_MODULE}.${label})
        add_test(NAME ${name} COMMAND ${target} "${filter_${label}}" --allow-running-no-tests
            --reporter console --reporter xml::out=${PROJECT_BINARY_DIR}/test-results/${name}.xml)
        set_tests_properties(${name} PROPERTIES LABELS ${label})
        dealcraft_test_environment(${name})
    endforeach()
endfunction()

# dealcraft_script_test(NAME cli.exit_codes SCRIPT exit_codes.sh LABEL play): a script that plays the user. It finds the program in
# $DEALCRAFT_PROGRAM, starts in the root of the project, and counts as one test.
function(dealcraft_script_test)
    cmake_parse_arguments(PARSE_ARGV 0 test "" "NAME;SCRIPT;LABEL" "")
    if(test_UNPARSED_ARGUMENTS OR NOT test_NAME OR NOT test_SCRIPT OR NOT test_LABEL)
        message(FATAL_ERROR "dealcraft_script_test(NAME … SCRIPT … LABEL …): ${test_UNPARSED_ARGUMENTS}")
    endif()
    add_test(NAME ${test_NAME} COMMAND bash ${CMAKE_CURRENT_SOURCE_DIR}/${test_SCRIPT})
    set_tests_properties(${test_NAME} PROPERTIES LABELS ${test_LABEL})
    dealcraft_test_environment(${test_NAME} "DEALCRAFT_PROGRAM=$<TARGET_FILE:dealcraft>")
endfunction()

add_custom_target(fuzzers)

# dealcraft_fuzz(NAME yaml_reader USES content SOURCES yaml_reader_fuzz.cpp): a libFuzzer target, in the fuzz preset only.
function(dealcraft_fuzz)
    cmake_parse_arguments(PARSE_ARGV 0 fuzz "" "NAME" "USES;PRIVATELY;SOURCES")
    if(NOT DEALCRAFT_FUZZ)
        return()
    endif()
    set(target fuzz_${fuzz_NAME})
    add_executable(${target} EXCLUDE_FROM_ALL ${fuzz_SOURCES})
    add_dependencies(fuzzers ${target})
    target_link_libraries(${target} PRIVATE dealcraft_options tl::expected)
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    foreach(other IN LISTS fuzz_USES)
        target_link_libraries(${target} PRIVATE dealcraft::${other})
    endforeach()
    dealcraft_link_privately(${target} ${fuzz_PRIVATELY})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz)
endfunction()

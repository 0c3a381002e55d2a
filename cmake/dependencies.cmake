# Everything that is not ours, and nothing else. System libraries and fonts come from packages (./dev lists them); Dear ImGui and Catch2 are
# pinned releases that Debian 12 doesn't have: their sources are fetched once per user and compiled once per build tree, quietly and without
# debugging information.
set(DEALCRAFT_IMGUI_SOURCE "" CACHE PATH "Unpacked Dear ImGui (1.92 or newer), instead of fetching it")
set(DEALCRAFT_CATCH2_SOURCE "" CACHE PATH "Unpacked Catch2 (3.7 or newer), instead of fetching it")

set(dealcraft_imgui_version 1.92.2b)
set(dealcraft_imgui_debian
    imgui:1.92.2b+ds:1.92:e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48)
set(dealcraft_catch2_version 3.7.1)
set(dealcraft_catch2_debian
    catch2:3.7.1:3.7:c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c)

find_program(DEALCRAFT_APT_GET apt-get)
mark_as_advanced(DEALCRAFT_APT_GET)
if(DEALCRAFT_APT_GET)
    set(dealcraft_no_packages OFF)
else()
    set(dealcraft_no_packages ON)
endif()
option(DEALCRAFT_FETCH_FONTS "Fetch the fonts that fontconfig doesn't know" ${dealcraft_no_packages})

# ---------------------------------------------------------------------------------------------------------------- system libraries
set(OpenGL_GL_PREFERENCE GLVND)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Freetype REQUIRED)
find_package(Fontconfig REQUIRED)
find_package(OpenGL REQUIRED)
find_package(X11 REQUIRED)
find_path(DEALCRAFT_GMP_INCLUDE gmpxx.h REQUIRED)
find_library(DEALCRAFT_GMP_LIBRARY gmp REQUIRED)
find_library(DEALCRAFT_GMPXX_LIBRARY gmpxx REQUIRED)
mark_as_advanced(DEALCRAFT_GMP_INCLUDE DEALCRAFT_GMP_LIBRARY DEALCRAFT_GMPXX_LIBRARY)
find_path(DEALCRAFT_GRAPHVIZ_INCLUDE gvc.h PATH_SUFFIXES graphviz REQUIRED)
find_library(DEALCRAFT_GVC_LIBRARY gvc REQUIRED)
find_library(DEALCRAFT_CGRAPH_LIBRARY cgraph REQUIRED)
mark_as_advanced(DEALCRAFT_GRAPHVIZ_INCLUDE DEALCRAFT_GVC_LIBRARY DEALCRAFT_CGRAPH_LIBRARY)
find_path(DEALCRAFT_ZIP_INCLUDE zip.h REQUIRED)
find_library(DEALCRAFT_ZIP_LIBRARY zip REQUIRED)
find_path(DEALCRAFT_SODIUM_INCLUDE sodium.h REQUIRED)
find_library(DEALCRAFT_SODIUM_LIBRARY sodium REQUIRED)
mark_as_advanced(DEALCRAFT_ZIP_INCLUDE DEALCRAFT_ZIP_LIBRARY DEALCRAFT_SODIUM_INCLUDE DEALCRAFT_SODIUM_LIBRARY)
find_package(SFML 2.5 COMPONENTS graphics window audio system REQUIRED)

# GMP comes with no file for CMake.
add_library(dealcraft_gmp INTERFACE)
target_include_directories(dealcraft_gmp SYSTEM INTERFACE ${DEALCRAFT_GMP_INCLUDE})
target_link_libraries(dealcraft_gmp INTERFACE ${DEALCRAFT_GMPXX_LIBRARY} ${DEALCRAFT_GMP_LIBRARY})

# So does Graphviz.
add_library(dealcraft_graphviz INTERFACE)
target_include_directories(dealcraft_graphviz SYSTEM INTERFACE ${DEALCRAFT_GRAPHVIZ_INCLUDE})
target_link_libraries(dealcraft_graphviz INTERFACE ${DEALCRAFT_GVC_LIBRARY} ${DEALCRAFT_CGRAPH_LIBRARY})

# And libzip's file in Debian asks for its tools; libsodium has none.
add_library(dealcraft_zip INTERFACE)
target_include_directories(dealcraft_zip SYSTEM INTERFACE ${DEALCRAFT_ZIP_INCLUDE})
target_link_libraries(dealcraft_zip INTERFACE ${DEALCRAFT_ZIP_LIBRARY})
add_library(dealcraft_sodium INTERFACE)
target_include_directories(dealcraft_sodium SYSTEM INTERFACE ${DEALCRAFT_SODIUM_INCLUDE})
target_link_libraries(dealcraft_sodium INTERFACE ${DEALCRAFT_SODIUM_LIBRARY})

# The words that a module writes after PRIVATELY, and the targets they stand for.
# X11::X11, not X11: SFML's files define an empty target of the bare name, and linking that one is silently nothing.
set(dealcraft_library_yaml-cpp yaml-cpp)
set(dealcraft_library_json nlohmann_json::nlohmann_json)
set(dealcraft_library_gmp dealcraft_gmp)
set(dealcraft_library_graphviz dealcraft_graphviz)
set(dealcraft_library_zip dealcraft_zip)
set(dealcraft_library_sodium dealcraft_sodium)
set(dealcraft_library_sqlite SQLite::SQLite3)
set(dealcraft_library_cli11 CLI11::CLI11)
set(dealcraft_library_sfml sfml-graphics sfml-window sfml-audio sfml-system)
set(dealcraft_library_imgui imgui)
set(dealcraft_library_fontconfig Fontconfig::Fontconfig)
set(dealcraft_library_freetype Freetype::Freetype)
set(dealcraft_library_x11 OpenGL::GL X11::X11 ${CMAKE_DL_LIBS})
set(dealcraft_library_threads Threads::Threads)

# ------------------------------------------------------------------------------------------------------------------ pinned sources
if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
    set(dealcraft_sources "$ENV{XDG_CACHE_HOME}/dealcraft/sources")
else()
    set(dealcraft_sources "$ENV{HOME}/.cache/dealcraft/sources")
endif()

# The unpacked source of NAME in the user's cache: the pinned version if it is there, else any other. PROBE is a file that it must hold.
function(dealcraft_unpacked name version probe out)
    file(GLOB candidates LIST_DIRECTORIES true "${dealcraft_sources}/${name}-*")
    set(found "")
    foreach(candidate IN LISTS candidates)
        if(EXISTS "${candidate}/${probe}" AND (found STREQUAL "" OR candidate MATCHES "/${name}-${version}(\\+ds)?$"))
            set(found "${candidate}")
        endif()
    endforeach()
    if(found AND NOT found MATCHES "/${name}-${version}(\\+ds)?$")
        message(WARNING "${name}: using ${found}, tested with ${version}")
    endif()
    set(${out} "${found}" PARENT_SCOPE)
endfunction()

# Debian and its kin: by the fetching script, into the user's cache. Renaming comes last, so an interrupted fetch leaves nothing behind.
function(dealcraft_fetch_from_debian)
    message(STATUS "Fetching the sources of Dear ImGui and Catch2 into ${dealcraft_sources}")
    execute_process(
        COMMAND bash "${PROJECT_SOURCE_DIR}/cmake/fetch-debian-sources.sh" "${dealcraft_sources}/download"
                ${dealcraft_imgui_debian} ${dealcraft_catch2_debian}
        OUTPUT_VARIABLE fetched RESULT_VARIABLE failed)
    if(failed)
        message(STATUS "The Debian archive could not help")
        return()
    endif()
    string(REGEX MATCHALL "[^\n]+" fetched "${fetched}")
    foreach(line IN LISTS fetched)
        string(REPLACE " " ";" line "${line}")
        list(GET line 0 name)
        list(GET line 1 version)
        list(GET line 2 tarball)
        set(partial "${dealcraft_sources}/partial-${name}")
        file(REMOVE_RECURSE "${partial}")
        file(MAKE_DIRECTORY "${partial}")
        execute_process(COMMAND ${CMAKE_COMMAND} -E tar xf "${tarball}" WORKING_DIRECTORY "${partial}" COMMAND_ERROR_IS_FATAL ANY)
        file(GLOB unpacked LIST_DIRECTORIES true "${partial}/*")
        list(LENGTH unpacked folders)
        if(NOT folders EQUAL 1)
            message(FATAL_ERROR "${tarball} holds ${folders} folders, not one")
        endif()
        file(REMOVE "${unpacked}/.clang-tidy")  # Catch2's is for another version of clang-tidy, and read from there on
        file(REMOVE_RECURSE "${dealcraft_sources}/${name}-${version}")
        file(RENAME "${unpacked}" "${dealcraft_sources}/${name}-${version}")
        file(REMOVE_RECURSE "${partial}")
    endforeach()
endfunction()

# Other systems: the same releases from their makers. This branch cannot be tried on the reference machine, which reaches packages only.
function(dealcraft_fetch_from_upstream name version repository)
    include(FetchContent)
    FetchContent_Declare(${name}_upstream GIT_REPOSITORY "${repository}" GIT_TAG "v${version}" GIT_SHALLOW ON)
    FetchContent_GetProperties(${name}_upstream)
    if(NOT ${name}_upstream_POPULATED)
        FetchContent_Populate(${name}_upstream)
    endif()
    set(dealcraft_upstream "${${name}_upstream_SOURCE_DIR}" PARENT_SCOPE)
endfunction()

# Fonts are packages where there are packages. Elsewhere the makers' files come into the user's cache, and from the program's folder a link
# leads there. These checksums are of the files as their makers published them; this branch, too, cannot be tried on the reference machine.
set(dealcraft_noto https://raw.githubusercontent.com/notofonts/noto-cjk/Sans2.004/Sans/OTF/SimplifiedChinese)
set(dealcraft_fonts  # family=style=address=SHA-256
    "Noto Sans CJK SC=Regular=${dealcraft_noto}/NotoSansCJKsc-Regular.otf=2c76254f6fc379fddfce0a7e84fb5385bb135d3e399294f6eeb6680d0365b74b"
    "Noto Sans CJK SC=Bold=${dealcraft_noto}/NotoSansCJKsc-Bold.otf=b5f0d1a190a7f9b43c310a8850630af12553df32c4c050543f9059732d9b4c0a"
    "forkawesome=Regular=https://raw.githubusercontent.com/ForkAwesome/Fork-Awesome/1.2.0/fonts/forkawesome-webfont.ttf=4f319287827e35f841069eb471c092eccf97d2f7830aa4d8bd7301ded418bf49")

# What fontconfig doesn't know. Without a network the game starts all the same and says what it misses.
function(dealcraft_fetch_fonts folder)
    find_program(DEALCRAFT_FC_LIST fc-list)
    mark_as_advanced(DEALCRAFT_FC_LIST)
    foreach(font IN LISTS dealcraft_fonts)
        string(REPLACE "=" ";" font "${font}")
        list(POP_FRONT font family style address checksum)
        cmake_path(GET address FILENAME name)
        set(known "")
        if(DEALCRAFT_FC_LIST)
            execute_process(COMMAND ${DEALCRAFT_FC_LIST} "${family}:style=${style}" file OUTPUT_VARIABLE known)
        endif()
        if(known OR EXISTS "${folder}/${name}")
            continue()
        endif()
        message(STATUS "Fetching ${name}")
        file(DOWNLOAD "${address}" "${folder}/partial" TLS_VERIFY ON TIMEOUT 300 STATUS status)
        list(POP_FRONT status failed reason)
        if(NOT failed)
            file(SHA256 "${folder}/partial" reason)
        endif()
        if(failed OR NOT reason STREQUAL checksum)
            message(WARNING "${name} could not be fetched (${reason}); install ${family} by hand")
            file(REMOVE "${folder}/partial")
        else()
            file(RENAME "${folder}/partial" "${folder}/${name}")
        endif()
    endforeach()
    if(IS_DIRECTORY "${folder}")
        file(CREATE_LINK "${folder}" "${PROJECT_BINARY_DIR}/fonts" SYMBOLIC)
    endif()
endfunction()

# One configuration fetches, the others wait for it: presets share the cache and may be configured side by side.
file(MAKE_DIRECTORY "${dealcraft_sources}")
file(LOCK "${dealcraft_sources}/lock" TIMEOUT 300)
if(NOT DEALCRAFT_IMGUI_SOURCE)
    dealcraft_unpacked(imgui ${dealcraft_imgui_version} imgui.h DEALCRAFT_IMGUI_SOURCE)
endif()
if(NOT DEALCRAFT_CATCH2_SOURCE)
    dealcraft_unpacked(catch2 ${dealcraft_catch2_version} extras/catch_amalgamated.hpp DEALCRAFT_CATCH2_SOURCE)
endif()
if((NOT DEALCRAFT_IMGUI_SOURCE OR NOT DEALCRAFT_CATCH2_SOURCE) AND DEALCRAFT_APT_GET)
    dealcraft_fetch_from_debian()
    dealcraft_unpacked(imgui ${dealcraft_imgui_version} imgui.h DEALCRAFT_IMGUI_SOURCE)
    dealcraft_unpacked(catch2 ${dealcraft_catch2_version} extras/catch_amalgamated.hpp DEALCRAFT_CATCH2_SOURCE)
endif()
if(NOT DEALCRAFT_IMGUI_SOURCE)
    dealcraft_fetch_from_upstream(imgui ${dealcraft_imgui_version} https://github.com/ocornut/imgui.git)
    set(DEALCRAFT_IMGUI_SOURCE "${dealcraft_upstream}")
endif()
if(NOT DEALCRAFT_CATCH2_SOURCE)
    dealcraft_fetch_from_upstream(catch2 ${dealcraft_catch2_version} https://github.com/catchorg/Catch2.git)
    set(DEALCRAFT_CATCH2_SOURCE "${dealcraft_upstream}")
endif()
if(DEALCRAFT_FETCH_FONTS)
    dealcraft_fetch_fonts("${dealcraft_sources}/fonts")
endif()
file(LOCK "${dealcraft_sources}/lock" RELEASE)

# Dear ImGui. IMGUI_ENABLE_TEST_ENGINE asks for four hook functions at link time; desktop/ui supplies them, so tests can find items by
# their labels without the Test Engine, whose licence is not free.
set(imgui_root "${DEALCRAFT_IMGUI_SOURCE}")
add_library(imgui STATIC EXCLUDE_FROM_ALL
    ${imgui_root}/imgui.cpp ${imgui_root}/imgui_draw.cpp ${imgui_root}/imgui_tables.cpp ${imgui_root}/imgui_widgets.cpp
    ${imgui_root}/misc/cpp/imgui_stdlib.cpp ${imgui_root}/misc/freetype/imgui_freetype.cpp
    ${imgui_root}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui SYSTEM PUBLIC
    ${imgui_root} ${imgui_root}/backends ${imgui_root}/misc/freetype ${imgui_root}/misc/cpp)
target_compile_definitions(imgui PUBLIC
    IMGUI_ENABLE_FREETYPE IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_ENABLE_TEST_ENGINE)
target_compile_options(imgui PRIVATE -g0 -w)
target_link_libraries(imgui PUBLIC Freetype::Freetype ${CMAKE_DL_LIBS})

# Catch2, amalgamated: 15 seconds where the whole library takes two minutes. Its main comes with it.
add_library(catch2 STATIC EXCLUDE_FROM_ALL ${DEALCRAFT_CATCH2_SOURCE}/extras/catch_amalgamated.cpp)
target_include_directories(catch2 SYSTEM PUBLIC ${DEALCRAFT_CATCH2_SOURCE}/extras)
target_compile_definitions(catch2 PRIVATE CATCH_CONFIG_CONSOLE_WIDTH=160)  # or 'file:line: …' in a message is broken in two
target_compile_options(catch2 PRIVATE -g0 -O1 -w)

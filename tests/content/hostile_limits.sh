#!/usr/bin/env bash
# All hostile files of the content tests, one after the other, in an address space of 256 MB, and in a tenth of the processor time that each of them
# might take. What goes beyond a limit is killed, or gets no memory.
set -euo pipefail
tests=$(dirname "${DEALCRAFT_PROGRAM:?names the program}")/dealcraft_content_tests
ulimit -v $((256 * 1024))
ulimit -t 10
"$tests" '[hostile]' > /dev/null || { echo 'hostile files: refused too late, or at too high a price' >&2; exit 1; }
echo 'hostile files: all refused within the limits'

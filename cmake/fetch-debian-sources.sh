#!/usr/bin/env bash
# Fetches upstream tarballs from newer Debian suites by the archive that this machine's apt already uses, with Debian's signatures.
# usage: fetch-debian-sources.sh DEST PACKAGE:UPSTREAM:MINIMUM:SHA256...
#   UPSTREAM is the version we were tested with; when no suite has it any more, the newest one from MINIMUM on is taken, with a warning.
#   SHA256 is that of UPSTREAM's tarball; another checksum under the same version is an error.
# Prints one line for each package on standard output: PACKAGE VERSION TARBALL
set -euo pipefail

die() { echo "fetch-debian-sources: $*" >&2; exit 1; }
mask() { sed 's#[a-z+]*://[^ ]*#<mirror>#g'; }  # a log may be pasted into an issue; the mirror is the reader's own business

[ $# -ge 2 ] || die 'usage: fetch-debian-sources.sh DEST PACKAGE:UPSTREAM:MINIMUM:SHA256...'
dest=$(mkdir -p "$1" && cd "$1" && pwd)
shift
suites=${SUITES:-forky trixie sid}

archive() {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' 'Component: main' 2>/dev/null |
        head -n 1
}
uri=$(archive)
if [ -z "$uri" ] && [ "$(id -u)" = 0 ]; then
    apt-get -qq update >&2 || true
    uri=$(archive)
fi
[ -n "$uri" ] || die 'no Debian archive is configured here'
key=/usr/share/keyrings/debian-archive-keyring.gpg
[ -r "$key" ] || die 'the package debian-archive-keyring is missing'

# A private apt: its own lists, status and sources, so the machine's are neither read nor changed. Its network settings still apply.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{lists/partial,cache/archives/partial,parts,empty}
: > "$work/status"
cat > "$work/apt.conf" <<CONF
Dir::State "$work"; Dir::State::lists "$work/lists"; Dir::State::status "$work/status"; Dir::Cache "$work/cache";
Dir::Etc::sourcelist "/dev/null"; Dir::Etc::sourceparts "$work/parts"; Dir::Etc::preferences "/dev/null"; Dir::Etc::preferencesparts "$work/empty";
Acquire::Languages "none"; Acquire::Retries "3"; APT::Get::AllowUnauthenticated "false"; Acquire::AllowInsecureRepositories "false";
CONF
[ "$(id -u)" != 0 ] || echo 'APT::Sandbox::User "root";' >> "$work/apt.conf"
own() { local tool=$1; shift; "$tool" -c "$work/apt.conf" -q "$@"; }

for suite in $suites; do
    printf 'Types: deb-src\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n' "$uri" "$suite" "$key" > "$work/parts/$suite.sources"
    if ! own apt-get -o APT::Update::Error-Mode=any update > "$work/log" 2>&1; then
        echo "note: suite $suite is not used: $(grep -m 1 '^E:' "$work/log" | mask)" >&2
        rm -f "$work/parts/$suite.sources"
    fi
done

# pick PACKAGE UPSTREAM MINIMUM: the Debian version to take, or nothing
pick() {
    local exact='' newest='' version upstream
    while read -r version; do
        upstream=${version%-*}
        upstream=${upstream#*:}
        if [ "$upstream" = "$2" ] && { [ -z "$exact" ] || dpkg --compare-versions "$version" gt "$exact"; }; then exact=$version; fi
        if dpkg --compare-versions "$upstream" ge "$3" && { [ -z "$newest" ] || dpkg --compare-versions "$version" gt "$newest"; }; then
            newest=$version
        fi
    done < <(own apt-cache showsrc --only-source "$1" 2>/dev/null | awk '$1 == "Version:" { print $2 }' | sort -u)
    echo "${exact:-$newest}"
}

for spec in "$@"; do
    IFS=: read -r package pinned minimum sha256 <<< "$spec"
    version=$(pick "$package" "$pinned" "$minimum")
    [ -n "$version" ] || die "$package: neither $pinned nor anything from $minimum on is in: $suites"
    upstream=${version%-*}
    upstream=${upstream#*:}
    mkdir -p "$work/get/$package"
    (cd "$work/get/$package" && own apt-get source --download-only --only-source "$package=$version" > "$work/log" 2>&1) ||
        { mask < "$work/log" >&2; die "$package $version: the download failed"; }
    tarball=$(find "$work/get/$package" -name "${package}_*.orig.tar.*" ! -name '*.asc' | head -n 1)
    [ -n "$tarball" ] || die "$package $version has no upstream tarball"
    if [ "$upstream" = "$pinned" ]; then
        echo "$sha256  $tarball" | sha256sum --check --quiet >&2 || die "$package $version: the tarball is not the one we pinned"
    else
        echo "warning: $package $pinned is not in the archive any more; taking $upstream, which nobody has tried" >&2
    fi
    mv -f "$tarball" "$dest/"
    echo "$package $upstream $dest/$(basename "$tarball")"
done

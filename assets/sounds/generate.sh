#!/usr/bin/env bash
# Makes the sounds of Dealcraft with sox 14.4: 44.1 kHz, mono, 16 bit, byte-identical on every run (-R: fixed random
# numbers, -D: no dither).   ./generate.sh          writes the WAV files beside this script
#                            ./generate.sh --check  makes them anew in a temporary folder and compares
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
out=$here; [[ ${1:-} == --check ]] && { out=$tmp/out; mkdir "$out"; }

# voice FILE SYNTH... : one layer, raw
voice() { local f=$1; shift; sox -R -D -n -r 44100 -c 1 -b 32 "$tmp/$f.wav" "$@"; }
# final NAME PEAK_DB LAYER... : mixes the layers, soft low-pass, peak level, short fade against clicks at the end
final() {
  local name=$1 peak=$2; shift 2
  local in=(); for f in "$@"; do in+=("$tmp/$f.wav"); done
  if (( ${#in[@]} > 1 )); then sox -R -D -m "${in[@]}" -b 32 "$tmp/mix.wav"; else cp "${in[0]}" "$tmp/mix.wav"; fi
  sox -R -D "$tmp/mix.wav" -b 32 "$tmp/lp.wav" lowpass 7000 fade t 0.002 -0 0.012
  sox -R -D "$tmp/lp.wav" -r 44100 -c 1 -b 16 "$out/$name.wav" norm "$peak"
}
# bell NAME FREQ LENGTH DELAY GAIN_DB : a soft struck note with an octave partial
bell() {
  local n=$1 f=$2 l=$3 d=$4 g=$5
  voice "$n.a" synth "$l" sine "$f" fade q 0.004 "$l" "$(awk "BEGIN{print $l*0.92}")" gain "$g" pad "$d"
  voice "$n.b" synth "$(awk "BEGIN{print $l*0.5}")" sine "$(awk "BEGIN{print $f*2}")" fade q 0.003 "$(awk "BEGIN{print $l*0.5}")" "$(awk "BEGIN{print $l*0.46}")" gain "$(awk "BEGIN{print $g-13}")" pad "$d" "$(awk "BEGIN{print $l*0.5}")"
}

voice click synth 0.035 sine 1500 fade q 0.001 0.035 0.030;                         final click -14 click
voice page synth 0.20 pinknoise highpass 900 lowpass 5200 fade q 0.06 0.20 0.13;    final page -19 page
bell ok1 587.33 0.16 0 -6; bell ok2 880 0.26 0.085 -6;                              final ok -12 ok1.a ok1.b ok2.a ok2.b
voice e1 synth 0.13 triangle 233.08 fade q 0.005 0.13 0.08 lowpass 1400
voice e2 synth 0.24 triangle 174.61 fade q 0.005 0.24 0.19 lowpass 1400 pad 0.12;   final error -12 e1 e2
voice up synth 0.22 sine 440:660 fade q 0.03 0.22 0.14; bell up2 880 0.22 0.13 -13; final mood_up -15 up up2.a up2.b
voice dn synth 0.30 sine 392:262 fade q 0.03 0.30 0.20 lowpass 1500;                final mood_down -14 dn
# 'hm': two hummed notes, a closed-mouth sound: a low saw through two formants, with a little vibrato
hum() { voice "$1" synth "$3" sawtooth "$2" lowpass 520 lowpass 800 equalizer 270 1.2q 9 tremolo 6 18 fade q 0.035 "$3" "$4" pad "$5"; }
hum h1 147 0.20 0.09 0; hum h2 123.5 0.30 0.20 0.17;                                final objection -13 h1 h2
voice t1 synth 0.018 sine 2100 fade q 0.0005 0.018 0.016 gain -4
voice t2 synth 0.030 sine 820 fade q 0.0005 0.030 0.028 gain -9;                    final clock -20 t1 t2
bell d1 261.63 1.05 0 -9; bell d2 329.63 1.00 0.05 -9; bell d3 392 0.95 0.10 -9; bell d4 523.25 0.90 0.17 -8
final deal -11 d1.a d1.b d2.a d2.b d3.a d3.b d4.a d4.b
voice w1 synth 0.22 sine 96:58 fade q 0.003 0.22 0.19
voice w2 synth 0.07 brownnoise lowpass 600 fade q 0.001 0.07 0.06 gain -7
voice w3 synth 0.025 pinknoise highpass 1200 lowpass 3000 fade q 0.001 0.025 0.022 gain -20 pad 0.15; final walk -11 w1 w2 w3
voice ty synth 0.022 pinknoise highpass 1400 lowpass 4200 fade q 0.001 0.022 0.019; final type -26 ty

if [[ ${1:-} == --check ]]; then
  for f in "$out"/*.wav; do cmp "$f" "$here/$(basename "$f")"; done
  echo "all sounds identical"
fi

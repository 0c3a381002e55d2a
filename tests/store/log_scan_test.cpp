#include "store/log_scan.hpp"

#include "store/crc32c.hpp"
#include "support/catch.hpp"

#include <fmt/format.h>

namespace dealcraft::store {
namespace {

struct Sample {
    std::string bytes;
    std::vector<LogMark> marks;  ///< behind each line
};

Sample sample(int records) {
    Sample made;
    LogMark mark;
    const auto add = [&](const std::string& json) {
        made.bytes += sealed(json, mark);
        made.marks.push_back(mark);
    };
    add(R"({"format":"dealcraft-attempt/1","seed":"7"})");
    for (int i = 0; i < records; ++i) {
        add(fmt::format(R"({{"n":{},"e":[{{"t":"slot_set","slot":{},"value":-{}}}]}})", i, i, i));
    }
    return made;
}

/// The last mark that lies at or before this byte.
LogMark markBefore(const Sample& log, std::size_t byte) {
    LogMark last;
    for (const auto& mark : log.marks) {
        if (mark.bytes <= byte) { last = mark; }
    }
    return last;
}

}  // namespace

TEST_CASE("CRC-32C gives the values of its standard", "[store]") {
    CHECK(crc32c("123456789") == 0xe3069283U);            // the check value of the catalogue of CRCs
    CHECK(crc32c(std::string(32, '\0')) == 0x8a9136aaU);  // RFC 3720, B.4
    CHECK(crc32c("6789", crc32c("12345")) == crc32c("123456789"));
}

TEST_CASE("a whole log is read to its end", "[store]") {
    const auto log = sample(5);
    const auto scan = scanLog(log.bytes);
    CHECK(scan.lines.size() == 6);
    CHECK(scan.end == log.marks.back());
    CHECK(scan.tailBytes == 0);
}

TEST_CASE("a log cut at any byte is read to its last whole line", "[store]") {
    const auto log = sample(12);
    for (std::size_t cut = 0; cut <= log.bytes.size(); ++cut) {
        const auto scan = scanLog(std::string_view(log.bytes).substr(0, cut));
        const auto expected = markBefore(log, cut);
        if (scan.end != expected || scan.tailBytes != cut - expected.bytes) { FAIL("cut at " << cut); }
    }
}

TEST_CASE("a log with any one bit flipped is read to the line before it", "[store]") {
    const auto log = sample(12);
    for (std::size_t bit = 0; bit < log.bytes.size() * 8; ++bit) {
        auto bytes = log.bytes;
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
        const auto scan = scanLog(bytes);
        if (scan.header == HeaderFault::newerFormat) {
            continue;
        }  // the flip was in the format's number: refused as a whole
        if (scan.end != markBefore(log, bit / 8)) { FAIL("bit " << bit); }
    }
}

TEST_CASE("a tail of zeros, of old bytes or of noise is no line", "[store]") {
    const auto log = sample(3);
    for (const auto& tail :
         {std::string(4096, '\0'), log.bytes, std::string("\n\n\n"), std::string("{\"n\":3,\"e\":[]}\t00000000\n")}) {
        const auto scan = scanLog(log.bytes + tail);
        CHECK(scan.end == log.marks.back());
        CHECK(scan.tailBytes == tail.size());
    }
}

TEST_CASE("lines that are missing, doubled or swapped end the reading", "[store]") {
    const auto log = sample(4);
    const auto part = [&](std::size_t line) {
        return log.bytes.substr(log.marks[line - 1].bytes, log.marks[line].bytes - log.marks[line - 1].bytes);
    };
    const auto head = log.bytes.substr(0, log.marks[1].bytes);
    CHECK(scanLog(head + part(3)).end == log.marks[1]);
    CHECK(scanLog(head + part(2) + part(2)).end == log.marks[2]);
    CHECK(scanLog(head + part(3) + part(2)).end == log.marks[1]);
}

TEST_CASE("a line of another log does not continue this one", "[store]") {
    auto log = sample(3);
    auto other = sample(3);
    other.bytes[other.bytes.find("\"7\"") + 1] = '8';
    LogMark mark;
    static_cast<void>(sealed(R"({"format":"dealcraft-attempt/1","seed":"8"})", mark));
    const auto record = sealed(R"({"n":0,"e":[]})", mark);
    CHECK(scanLog(log.bytes.substr(0, log.marks[0].bytes) + record).end == log.marks[0]);
}

TEST_CASE("reading goes on from a mark", "[store]") {
    const auto log = sample(6);
    const auto scan = scanLog(std::string_view(log.bytes).substr(log.marks[3].bytes), log.marks[3]);
    CHECK(scan.lines.size() == 3);
    CHECK(scan.end == log.marks.back());
}

TEST_CASE("a newer format is told from damage, whatever follows its number", "[store]") {
    const auto scan = scanLog("{\"format\":\"dealcraft-attempt/2\",\"sealed\":\"otherwise\"}\n");
    CHECK(scan.header == HeaderFault::newerFormat);
    CHECK(scan.format == 2);
    for (const auto* bytes : {"", "{", "{}\n", "{\"format\":\"dealcraft-attempt/\"}\t00000000\n",
                              "{\"format\":\"dealcraft-attempt/x\"}\t00000000\n",
                              "{\"format\":\"dealcraft-attempt/99999999999\"}\t00000000\n",
                              "{\"format\":\"dealcraft-attempt/0\"}\t00000000\n"}) {
        CHECK(scanLog(bytes).header == HeaderFault::unreadable);
    }
}

}  // namespace dealcraft::store

#include "base/bits.hpp"
#include "sim/negotiation/bargaining.hpp"
#include "sim/negotiation/meaning.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::test;
using namespace dealcraft::sim;

namespace {

constexpr int kOpen = 60;    ///< he says what matters
constexpr int kVague = 30;   ///< he says it vaguely
constexpr int kClosed = 10;  ///< he says nothing

/// Price matters most to him (6000 of 10000), volume and days little.
CompiledNegotiation tableOf(bool bluffs, AlternativeStrength alternative = AlternativeStrength::weak) {
    auto table = smallTable(8);
    table.dealers.front().bluffs = bluffs;
    table.dealers.front().alternative = alternative;
    CompiledArgument plain;
    CompiledArgument counter;
    counter.countersAlternative = true;
    table.arguments = {plain, counter};
    table.adjourn = {2, 3};
    return table;
}

Asked answer(const CompiledNegotiation& table, int openness, std::uint8_t about) {
    BareTable host{table};
    host.opennessNow = openness;
    host.does(Inquire{about});
    return host.last<Asked>();
}

constexpr std::uint8_t kVolume = 0;
constexpr std::uint8_t kPrice = 1;

}  // namespace

TEST_CASE("how truly he answers is a matter of openness", "[negotiation][NEG-02]") {
    const auto honest = tableOf(false);
    CHECK(answer(honest, kOpen, kPrice) == Asked{kPrice, Reply::high, kNone, true});
    CHECK(answer(honest, kOpen, kVolume) == Asked{kVolume, Reply::low, kNone, true});
    CHECK(answer(honest, kVague, kPrice) == Asked{kPrice, Reply::middle, kNone, true});
    CHECK(answer(honest, kVague, kVolume) == Asked{kVolume, Reply::low, kNone, true});
    CHECK(answer(honest, kClosed, kPrice) == Asked{kPrice, Reply::evades, kNone, true});
    CHECK(answer(honest, kOpen, kAskFirst) == Asked{kAskFirst, Reply::first, kPrice, true});
    CHECK(answer(honest, kVague, kAskFirst).reply == Reply::evades);
}

TEST_CASE("who bluffs turns it round, until he trusts", "[negotiation][NEG-02]") {
    const auto bluffer = tableOf(true);
    CHECK(answer(bluffer, kVague, kPrice) == Asked{kPrice, Reply::low, kNone, false});
    CHECK(answer(bluffer, kClosed, kVolume) == Asked{kVolume, Reply::high, kNone, false});
    CHECK(answer(bluffer, kVague, kAskFirst) == Asked{kAskFirst, Reply::first, kVolume, false});
    CHECK(answer(bluffer, kOpen, kPrice) == Asked{kPrice, Reply::high, kNone, true});
}

TEST_CASE("what he has elsewhere", "[negotiation][NEG-10]") {
    using enum AlternativeStrength;
    CHECK(answer(tableOf(false, strong), kClosed, kAskAlternative).reply == Reply::high);
    CHECK(answer(tableOf(false, weak), kOpen, kAskAlternative).reply == Reply::middle);
    CHECK(answer(tableOf(false, none), kOpen, kAskAlternative).reply == Reply::low);
    CHECK(answer(tableOf(false, none), kVague, kAskAlternative).reply == Reply::evades);
    const auto bluff = answer(tableOf(true, none), kVague, kAskAlternative);
    CHECK(bluff.reply == Reply::high);
    CHECK_FALSE(bluff.truthful);
    CHECK(answer(tableOf(true, strong), kVague, kAskAlternative).truthful);
}

SCENARIO("information is traded, not given", "[negotiation][NEG-02]") {
    const auto table = tableOf(false);
    BareTable host{table};
    host.does(Inquire{kPrice});
    host.does(Inquire{kAskFirst});
    const int before = host.patienceNow;
    CHECK(before == 60);
    WHEN("a third question follows") {
        host.does(Inquire{kVolume});
        THEN("he has been asked enough") {
            CHECK(host.last<Asked>().reply == Reply::enough);
            CHECK(host.said(Act::answerEnough));
            CHECK(host.patienceNow == before - host.number(TableNumber::enoughPatience));
        }
    }
    WHEN("an offer comes between") {
        host.does(Offer{terms({2, 0, 1})});
        host.does(Inquire{kVolume});
        THEN("he answers again") {
            CHECK(host.last<Asked>().reply == Reply::low);
        }
        AND_WHEN("he is asked the same again") {
            const int now = host.patienceNow;
            host.does(Inquire{kPrice});
            THEN("it wears") {
                CHECK(host.patienceNow == now - host.number(TableNumber::againPatience));
            }
        }
    }
}

SCENARIO("an argument that fits lowers what he insists on, for good", "[negotiation][NEG-06]") {
    const auto table = tableOf(false);
    BareTable host{table};
    const int before = targetIn(dealerSide(host), 0);
    WHEN("it fits") {
        host.does(Argue{0});
        CHECK(host.last<Argued>().end == ArgumentEnd::lands);
        CHECK(host.said(Act::argumentLands));
        CHECK(host.now().lean == host.number(TableNumber::argueLean));
        CHECK(host.creditGained == host.number(TableNumber::argueCredit));
        CHECK(targetIn(dealerSide(host), 0) == before - host.number(TableNumber::argueLean));
    }
    WHEN("it doesn't") {
        host.argumentFits = false;
        host.does(Argue{0});
        CHECK(host.last<Argued>().end == ArgumentEnd::misses);
        CHECK(host.now().lean == 0);
        CHECK(host.patienceNow == 60 - host.number(TableNumber::missPatience));
    }
}

SCENARIO("a bluff can be called, if it is one", "[negotiation][NEG-10]") {
    WHEN("he has said that he has something better, and hasn't") {
        const auto table = tableOf(true, AlternativeStrength::none);
        BareTable host{table};
        host.opennessNow = kVague;
        host.does(Inquire{kAskAlternative});
        host.does(Argue{1});
        CHECK(host.last<Argued>().end == ArgumentEnd::callsBluff);
        CHECK(host.said(Act::bluffCalled));
        CHECK(host.now().lean == host.number(TableNumber::bluffLean));
        CHECK_FALSE(host.now().bluffed);
    }
    WHEN("he has said nothing of the kind") {
        const auto table = tableOf(true, AlternativeStrength::none);
        BareTable host{table};
        host.does(Argue{1});
        CHECK(host.last<Argued>().end == ArgumentEnd::unfounded);
        CHECK(host.now().lean == 0);
        CHECK(host.creditGained == -host.number(TableNumber::unfoundedCredit));
        CHECK(host.patienceNow == 60 - host.number(TableNumber::unfoundedPatience));
    }
    WHEN("he really has something") {
        const auto table = tableOf(true, AlternativeStrength::strong);
        BareTable host{table};
        host.opennessNow = kVague;
        host.does(Inquire{kAskAlternative});
        host.does(Argue{1});
        CHECK(host.last<Argued>().end == ArgumentEnd::unfounded);
    }
}

SCENARIO("a limit that is believed is respected, and binds who has shown it", "[negotiation][NEG-05]") {
    const auto table = tableOf(false);
    BareTable host{table};
    WHEN("he believes it") {
        host.does(ShowLimit{kPrice, 1});
        CHECK(host.said(Act::limitHeard));
        CHECK(host.creditGained == host.number(TableNumber::limitCredit));
        THEN("showing another one in the same issue brings no second credit") {
            host.does(ShowLimit{kPrice, 2});
            CHECK(host.creditGained == host.number(TableNumber::limitCredit));
        }
        THEN("going beyond it costs credit") {
            host.does(Offer{terms({2, 2, 0})});
            CHECK(host.creditGained ==
                  host.number(TableNumber::limitCredit) - host.number(TableNumber::limitBrokenCredit));
        }
        THEN("keeping to it costs nothing") {
            host.does(Offer{terms({2, 1, 0})});
            CHECK(host.creditGained == host.number(TableNumber::limitCredit));
        }
        AND_WHEN("later another one is shown that he doubts") {
            host.opennessNow = kClosed;
            host.does(ShowLimit{kPrice, 0});
            THEN("that one he doesn't respect") {
                CHECK(host.said(Act::limitDoubted));
                CHECK(host.now().believed == 0);
            }
        }
    }
    WHEN("he doubts it") {
        host.opennessNow = kClosed;
        host.does(ShowLimit{kPrice, 1});
        CHECK(host.said(Act::limitDoubted));
        CHECK(host.creditGained == 0);
        CHECK(host.now().believed == 0);
    }
}

SCENARIO("what was offered without a condition can't be taken back for nothing", "[negotiation][NEG-05]") {
    const auto table = tableOf(false);
    BareTable host{table};
    const auto generous = terms({1, 1, 1});
    const auto less = terms({2, 1, 1});
    WHEN("it was an offer") {
        host.does(Offer{generous});
        host.does(Offer{less});
        CHECK(host.creditGained == -host.number(TableNumber::withdrawnCredit));
        CHECK(host.said(Act::withdrawn));
        CHECK(host.moodNow == Mood::annoyed);
    }
    WHEN("it was a condition that was not taken") {
        host.does(OfferIf{generous});
        REQUIRE(hasBit(host.now().conditional, 0));
        host.does(Offer{less});
        CHECK(host.creditGained == 0);
        CHECK_FALSE(host.said(Act::withdrawn));
    }
    WHEN("it is exchanged for something") {
        host.does(Offer{generous});
        host.does(Offer{terms({2, 1, 2})});
        CHECK(host.creditGained == 0);
    }
}

SCENARIO("given is what is less than our last offer, asked for is what else beats his bid", "[negotiation][NEG-05]") {
    const auto table = tableOf(false);
    NegotiationState now;
    now.byDealer.push_back(terms({0, 1, 2}));
    const auto of = [&](const Terms& offer) { return meaningOf(table, now, offer).spoken; };
    WHEN("it is our first offer, what is less than his bid is given") {
        CHECK(of(terms({1, 2, 2})).gained == 0b001);
        CHECK(of(terms({1, 2, 2})).lost == 0b010);
    }
    WHEN("we have made an offer before") {
        now.byTrainee.push_back(terms({2, 0, 0}));
        const auto offer = of(terms({1, 0, 0}));
        THEN("where we come towards him is given, though it isn't all that he wants") {
            CHECK(offer.lost == 0b001);
            CHECK(offer.loses == 0);
            CHECK(offer.gained == 0b110);
            CHECK(offer.gains == 2);
        }
        THEN("what stays open is neither") {
            CHECK(of(terms({1, 0, -1})).gained == 0b010);
            CHECK(of(terms({-1, 0, 0})).lost == 0);
        }
    }
}

TEST_CASE("a condition never asks for more in the issue in which it gives", "[negotiation][NEG-05]") {
    const auto table = tableOf(false);
    int plain = 0;
    int bound = 0;
    for (int pair = 0; pair < 27 * 27; ++pair) {
        BareTable host{table};
        host.does(Offer{terms({pair % 3, pair / 3 % 3, pair / 9 % 3})});
        if (host.over) { continue; }
        host.does(OfferIf{terms({pair / 27 % 3, pair / 81 % 3, pair / 243})});
        const auto& words = host.spoken.front();
        plain += words.act == Act::tableOffer ? 1 : 0;
        bound += words.act == Act::tableIf ? 1 : 0;
        INFO("pair " << pair);
        CHECK_FALSE((words.act == Act::tableIf && words.give == words.want));
    }
    CHECK(plain > 0);
    CHECK(bound > 0);
}

SCENARIO("a night's sleep", "[negotiation]") {
    auto table = tableOf(false);
    table.dealers.front().dayCost = 1000;
    BareTable host{table};
    host.patienceNow = 30;
    host.does(Adjourn{});
    CHECK(host.daysAway == 3);
    CHECK(host.now().days == 3);
    CHECK(host.now().adjournments == 1);
    CHECK(host.patienceNow == 30 + host.number(TableNumber::adjournPatience));
    CHECK(host.said(Act::backAgain));
    CHECK(dealerSide(host).discount == 7290);  // 0.9 three times
    CHECK(reservationOf(dealerSide(host)) == 5487);
}

SCENARIO("the manager gives room for something, not for nothing", "[negotiation][NEG-12]") {
    const auto table = tableOf(false);
    BareTable host{table};
    const auto refused = [&] {
        host.does(CallManager{});
        CHECK_FALSE(host.managerAllowed);
        CHECK(host.said(Act::managerNo));
        CHECK(host.creditGained == -host.number(TableNumber::managerCredit));
    };
    WHEN("no offer was made") {
        refused();
    }
    WHEN("the last offer was no condition") {
        host.does(Offer{terms({2, 0, 1})});
        refused();
    }
    WHEN("the condition asked for nothing") {
        host.does(OfferIf{terms({2, 0, 0})});
        const auto bid = host.now().byDealer.back();
        REQUIRE(bid.values[1] > 0);
        host.does(OfferIf{terms({0, 2, -1})});  // all that he could ask for
        REQUIRE_FALSE(host.over);
        refused();
    }
    WHEN("the last offer gave for something") {
        host.does(OfferIf{terms({2, 1, 0})});
        host.does(CallManager{});
        CHECK(host.managerAllowed);
        CHECK(host.said(Act::managerYes));
        CHECK(host.creditGained == 0);
    }
}

SCENARIO("he says once what hurts, and no more for the same worth", "[negotiation]") {
    const auto table = tableOf(false);
    BareTable host{table};
    host.does(Offer{terms({2, 1, 1})});
    CHECK(host.said(Act::hurts));
    WHEN("the same package is offered again") {
        host.does(Offer{terms({2, 1, 1})});
        CHECK(host.said(Act::sameAgain));
        CHECK_FALSE(host.said(Act::hurts));
    }
    WHEN("another one is offered that is worth as much to him") {
        host.does(Offer{terms({1, 1, 0})});
        CHECK_FALSE(host.said(Act::hurts));
        CHECK(host.now().byDealer.size() == 3);  // he goes on bidding
    }
    WHEN("a better one is offered") {
        host.does(Offer{terms({1, 1, 1})});
        CHECK(host.said(Act::hurts));
    }
}

SCENARIO("patience runs out", "[negotiation]") {
    const auto table = tableOf(false);
    BareTable host{table};
    WHEN("little is left") {
        host.patienceNow = host.number(TableNumber::impatientAt) + 1;
        host.does(Offer{terms({2, 0, 1})});
        THEN("he makes his last bid, and keeps it open for one round") {
            CHECK(host.said(Act::impatient));
            CHECK(host.now().finalOffer);
            REQUIRE_FALSE(host.over);
            AND_WHEN("it is accepted") {
                const auto bid = host.now().byDealer.back();
                host.does(Accept{});
                CHECK(host.last<Agreed>().terms == bid);
            }
            AND_WHEN("something else is offered that is not enough") {
                host.does(Offer{terms({2, 0, 0})});
                CHECK(host.last<WalkedAway>().by == Side::dealer);
                CHECK(host.over);
            }
        }
    }
    WHEN("an insult takes the rest") {
        host.patienceNow = 5;
        host.does(Offer{terms({2, 0, 0})});
        CHECK(host.said(Act::leaves));
        CHECK(host.over);
    }
    WHEN("it is talked away") {
        host.patienceNow = 3;
        host.argumentFits = false;
        host.does(Argue{0});
        THEN("he leaves as well") {
            CHECK(host.patienceNow == 0);
            CHECK(host.said(Act::leaves));
            CHECK(host.last<WalkedAway>().by == Side::dealer);
            CHECK(host.over);
        }
    }
    WHEN("he is asked until he has had enough") {
        host.patienceNow = host.number(TableNumber::enoughPatience);
        host.does(Inquire{kPrice});
        host.does(Inquire{kVolume});
        REQUIRE_FALSE(host.over);
        host.does(Inquire{kAskFirst});
        CHECK(host.over);
    }
}

SCENARIO("a partial offer is never filled in silently", "[negotiation]") {
    const auto table = tableOf(false);
    BareTable host{table};
    WHEN("what it fixes suits him") {
        host.does(Offer{terms({-1, 2, -1})});
        THEN("he fills in the rest aloud, as a bid of his own") {
            CHECK(host.said(Act::partFine));
            const auto& bid = host.last<Offered>();
            CHECK(bid.by == Side::dealer);
            CHECK(bid.terms.values[1] == 2);
            CHECK(isFull(table, bid.terms));
            CHECK_FALSE(host.over);
        }
    }
    WHEN("it doesn't") {
        host.does(Offer{terms({-1, 0, -1})});
        THEN("he says what hurts and bids freely") {
            CHECK(host.said(Act::partHurts));
            CHECK(host.last<Offered>().terms.values[1] != 0);
            CHECK_FALSE(host.over);
        }
    }
}

#include "cli/main_options.hpp"

#include "cli/option_checks.hpp"
#include "content/format/json_schema.hpp"

#include <CLI/CLI.hpp>
#include <cstdint>
#include <cstdio>
#include <fmt/format.h>
#include <map>
#include <string>

namespace dealcraft::cli {

namespace {

constexpr const char* kVersion = "dealcraft 0.1.0";

/// Options that every command shares, and the command that was named.
struct Reading {
    Options options;
    std::string language;
    Tell tell;
};

/// Whether a command can also tell it to a machine.
enum class Output : std::uint8_t { wordsOnly, alsoJson };

void share(CLI::App& command, Reading& reading, Output output) {
    if (output == Output::alsoJson) { command.add_flag("--json", reading.options.json, "output for machines"); }
    command.add_option("--lang", reading.language, "zh or en")->check(CLI::IsMember({"zh", "en"}));
}

/// Every command's `--seed` is checked in the same way.
template <class Seed>
CLI::Option* addSeed(CLI::App& command, const Reading& reading, Seed& seed, const char* what) {
    return command.add_option("--seed", seed, what)->check(seedCheck(reading.tell));
}

/// A subcommand whose options are bound to a struct that becomes the command when it was the one named.
template <class T>
CLI::App& add(CLI::App& app, Reading& reading, const char* name, const char* what, std::shared_ptr<T> bound,
              Output output = Output::alsoJson) {
    auto& command = *app.add_subcommand(name, what);
    share(command, reading, output);
    command.callback([&reading, bound] { reading.options.command = *bound; });
    return command;
}

void addPlay(CLI::App& app, Reading& reading) {
    auto o = std::make_shared<PlayOptions>();
    auto& command = add(app, reading, "play", "plays a scenario in the terminal", o);
    command.add_option("scenario", o->scenario,
                       "its id, as `scenarios` lists it; PACK/ID where two packs have the same");
    auto* seed = addSeed(command, reading, o->seed, "what chance decides; equal seeds and moves give equal plays");
    command.add_option("--script", o->script, "reads the moves from a .play file, one a line")
        ->check(CLI::ExistingFile);
    command.add_option("--bot", o->bot, "lets a bot play")->excludes("--script");
    auto* resume = command.add_option("--resume", o->resume, "goes on with an unfinished attempt")->excludes(seed);
    command.add_flag("--recover", o->recover, "also with a damaged one: what can't be read of it is kept aside")
        ->needs(resume);
    auto* retry = command.add_option("--retry", o->retry, "plays an attempt again …")->excludes(seed, resume);
    command.add_option("--from", o->from, "… from its n-th move on")->needs(retry)->check(placeCheck(reading.tell));
    auto* coach =
        command.add_flag("--coach", o->coach, "says after each move of a free visit what it was worth and why");
    command.add_flag("--exam", o->exam, "an examination: without coach and hints")->excludes(coach, retry, resume);
    command.add_option("--player", o->player, "a nickname for the records")
        ->check(playerCheck(reading.tell))
        ->excludes(retry, resume);
}

void addNewCommands(CLI::App& app, Reading& reading) {
    auto& command = *app.add_subcommand("new", "writes a commented skeleton that plays at once");
    command.require_subcommand(1);
    const auto addKind = [&](const char* kind, const char* what) -> std::pair<CLI::App&, std::shared_ptr<NewOptions>> {
        auto o = std::make_shared<NewOptions>();
        o->what = kind;
        auto& added = add(command, reading, kind, what, o, Output::wordsOnly);
        added.add_option("id", o->id, "small letters, digits and hyphens, as in my-academy")->required();
        added.add_option("--title-zh", o->titleZh, "its Chinese title");
        added.add_option("--title-en", o->titleEn, "its English title");
        return {added, o};
    };
    const auto [pack, ofPack] = addKind("pack", "a pack of your own");
    pack.add_option("--at", ofPack->at, "the folder to put it into (your data folder's packs)");
    const auto [scenario, ofScenario] = addKind("scenario", "a scenario in a pack");
    scenario.add_option("--from", ofScenario->from, "dialogue, visit or negotiation")
        ->check(CLI::IsMember({"dialogue", "visit", "negotiation"}));
    scenario.add_option("--twee", ofScenario->twee, "a Twee 3 file (Twine) whose passages become moments")
        ->check(CLI::ExistingFile);
    scenario.add_option("--pack", ofScenario->pack, "the pack's folder, or the id of a pack of yours");
}

void addPackCommands(CLI::App& app, Reading& reading) {
    auto& command = *app.add_subcommand("pack", "packs as one signed file, to hand on or to take in");
    command.require_subcommand(1);
    auto ofBuild = std::make_shared<PackOptions>();
    ofBuild->what = "build";
    auto& build = add(command, reading, "build", "makes a .dealpack of a pack's folder", ofBuild);
    build.add_option("folder", ofBuild->path, "the pack's folder, or its id")->required();
    build.add_option("--out", ofBuild->out, "the file (ID-VERSION.dealpack, here)");
    auto ofInstall = std::make_shared<PackOptions>();
    ofInstall->what = "install";
    auto& install = add(command, reading, "install", "checks a .dealpack and puts it into your data folder", ofInstall);
    install.add_option("file", ofInstall->path)->required()->check(CLI::ExistingFile);
    install.add_flag("--replace", ofInstall->replace,
                     "also what is yours, signed by somebody else, or of a later version; it is kept aside");
}

void addSchema(CLI::App& app, Reading& reading) {
    auto o = std::make_shared<SchemaOptions>();
    auto& command = *app.add_subcommand("schema", "writes JSON Schemas of the pack format, for editors");
    auto* kind = command.add_option("--kind", o->kind, "of one kind of file only");
    kind->check(CLI::IsMember(content::fileKinds()));
    auto* out = command.add_option("--out", o->out, "a folder for the schemas; without it one kind is printed");
    auto* project = command.add_option("--project", o->project,
                                       "a pack, by its folder or id: references are narrowed to its names");
    command.add_option("--lang", o->wordings, "zh, en or both (both)")->check(CLI::IsMember({"zh", "en", "both"}));
    command.add_flag("--reference", o->reference, "prints the page of all keys instead")
        ->excludes(kind)
        ->excludes(out)
        ->excludes(project);
    command.callback([&reading, o] {
        if (o->kind.empty() && o->out.empty() && !o->reference) { throw CLI::RequiredError("--kind or --out"); }
        if (o->wordings != "both") { reading.language = o->wordings; }
        reading.options.command = *o;
    });
}

void addContentCommands(CLI::App& app, Reading& reading) {
    auto validate = std::make_shared<ValidateOptions>();
    auto& v = add(app, reading, "validate", "checks packs and scenarios", validate);
    v.add_option("path", validate->paths, "folders of packs, single files, or ids of packs")->required();
    v.add_flag("--syntax", validate->syntaxOnly, "only what the reader wants of any YAML file");
    v.add_flag("--coverage", validate->coverage, "which concepts of the course are taught and graded");
    v.add_flag("--strict", validate->strict, "warnings count as errors");
    v.add_flag("--fix", validate->fix, "makes the changes that findings offer, and writes the files");
    v.add_flag("--all", validate->all, "tells of every finding, however many a rule has");
    v.add_option("--format", validate->format, "text, json, sarif or github")
        ->check(CLI::IsMember({"text", "json", "sarif", "github"}));
    v.add_option("--baseline", validate->baseline, "an earlier --json: warnings told there are left out")
        ->check(CLI::ExistingFile);
    v.add_option("--against", validate->against, "the last release, a folder or a .dealpack: what breaks old plays")
        ->check(CLI::ExistingPath);
    v.add_flag("--approve", validate->approve,
               "notes both languages of each text; later DC703 tells where only one was changed");

    auto explain = std::make_shared<ExplainOptions>();
    add(app, reading, "explain", "says what a diagnostic means", explain)
        .add_option("code", explain->code, "such as DC202; none: all");

    auto scenarios = std::make_shared<ScenariosOptions>();
    add(app, reading, "scenarios", "lists what can be played", scenarios)
        .add_option("--type", scenarios->type, "only those with such an activity")
        ->check(CLI::IsMember({"plan", "dialogue", "negotiation", "record", "call"}));

    auto actions = std::make_shared<ActionsOptions>();
    auto& a = add(app, reading, "actions", "lists the moves of a fresh play as .play lines", actions);
    a.add_option("scenario", actions->scenario)->required();
    addSeed(a, reading, actions->seed, "what chance decides (1)");
}

void addRecords(CLI::App& app, Reading& reading) {
    auto records = std::make_shared<RecordsOptions>();
    auto& r = add(app, reading, "records", "lists the attempts", records);
    r.add_option("--scenario", records->scenario, "only those of one scenario: its id, or PACK/ID");
    auto* unfinished = r.add_flag("--unfinished", records->unfinished, "only those that can be resumed");
    r.add_flag("--progress", records->progress, "best, last and mean of each scenario and each part of the course")
        ->excludes(unfinished);
}

void addAttemptCommands(CLI::App& app, Reading& reading) {
    addRecords(app, reading);

    auto replay = std::make_shared<ReplayOptions>();
    auto& p = add(app, reading, "replay", "plays an attempt's moves again", replay);
    p.add_option("attempt", replay->attempt)->required();
    p.add_flag("--check", replay->check, "proves that events and hash come out the same");

    auto report = std::make_shared<ReportOptions>();
    add(app, reading, "report", "prints the debrief of a finished attempt", report)
        .add_option("attempt", report->attempt)
        ->required();

    auto review = std::make_shared<ReviewOptions>();
    auto& v = add(app, reading, "review", "tells what each decision of a finished attempt was worth", review);
    v.add_option("attempt", review->attempt)->required();
    v.add_option("--effort", review->effort, "how much is computed, as a multiple of the rules' budget")
        ->check(CLI::Range(1, 100));
    auto* whatIf = v.add_option("--what-if", review->whatIf, "what would have come of it if the n-th move …");
    auto* instead = v.add_option("--do", review->instead, "… had been this one, written as in a .play file");
    whatIf->needs(instead);
    instead->needs(whatIf);

    add(app, reading, "drills", "lists your own slips that are practised again, and when",
        std::make_shared<DrillsOptions>());

    auto simulate = std::make_shared<SimulateOptions>();
    auto& s = add(app, reading, "simulate", "lets bots play a scenario many times", simulate);
    s.add_option("scenario", simulate->scenario)->required();
    s.add_option("--bots", simulate->bots, "names with commas between them, or all");
    s.add_option("--runs", simulate->runs, "plays of each bot")->check(CLI::Range(1, 1000000));
    addSeed(s, reading, simulate->seed, "of the first play; the others count on from it");
    s.add_flag("--options", simulate->options,
               "also what each option of the dialogues is worth: which are never good, which are best for everyone");
    s.add_flag("--criteria", simulate->criteria,
               "also the score by criterion, of 100, and in how many plays there was an occasion for it");
    s.add_flag("--fast", simulate->fast, "without looking for what is never reached");

    auto graph = std::make_shared<GraphOptions>();
    auto& g = add(app, reading, "graph", "draws a scenario's flow", graph, Output::wordsOnly);
    g.add_option("scenario", graph->scenario)->required();
    g.add_option_function<std::string>(
         "--format",
         [graph](const std::string& name) { graph->format = name == "dot" ? GraphFormat::dot : GraphFormat::svg; },
         "svg, or dot for Graphviz")
        ->check(CLI::IsMember({"svg", "dot"}));
    g.add_option("--out", graph->out, "a file, instead of standard output");
    auto* heat = g.add_option("--heat", graph->heat, "lets each bot play so often and shows where they come by");
    heat->check(CLI::Range(1, 1000000));
    g.add_option("--bots", graph->bots, "names with commas between them, or all")->needs(heat);
    addSeed(g, reading, graph->seed, "of the first play; the others count on from it")->needs(heat);

    auto bench = std::make_shared<BenchOptions>();
    auto& b = add(app, reading, "bench", "measures the game on this machine", bench);
    b.add_option("scenario", bench->scenario);
    b.add_option("--only", bench->only, "parts of it, with commas between them")
        ->delimiter(',')
        ->check(CLI::IsMember(benchParts()));
}

void addNegotiationCommands(CLI::App& app, Reading& reading) {
    auto negotiation = std::make_shared<NegotiationOptions>();
    auto& n = add(app, reading, "negotiation", "what could be agreed: frontier, Nash and other solutions", negotiation);
    n.add_option("target", negotiation->target, "SCENARIO#activity, or a domain: FILE.json");
    addSeed(n, reading, negotiation->seed, "of a scenario: decides its unknowns (1)");
    n.add_option("--world", negotiation->world, "of a scenario: unknown=alternative, instead of chance")
        ->allow_extra_args(false);
    n.add_flag("--packages", negotiation->packages, "lists every package with both utilities");
    n.add_flag("--ignore-policy", negotiation->ignorePolicy, "of a scenario: packages against our policy count too");

    auto curve = std::make_shared<CurveOptions>();
    auto& c = add(n, reading, "curve", "how a dealer concedes over time", curve);
    c.add_option("--form", curve->form)->required()->check(CLI::IsMember({"polynomial", "exponential"}));
    c.add_option("--k", curve->k, "share conceded at once, 0 to 1; exponential: above 0")->required();
    c.add_option("--b,--B", curve->b, "below 1 boulware, above 1 conceder")->required();
    c.add_option("--steps", curve->steps, "how many steps from t = 0 to t = 1")->required();

    auto duels = std::make_shared<DuelsOptions>();
    auto& d = add(n, reading, "duels", "lets the dealers' tactics bargain with each other", duels);
    d.add_option("--negotiations", duels->negotiations, "how many (10000)")->check(CLI::Range(1, 10'000'000));
    addSeed(d, reading, duels->seed, "draws the domains (1)");
    n.callback([&reading, &c, &d, negotiation] {  // runs after those of its own commands
        if (c.parsed() || d.parsed()) { return; }
        if (negotiation->target.empty()) { throw CLI::RequiredError("target"); }
        reading.options.command = *negotiation;
    });
}

}  // namespace

std::variant<Options, Exit> parseOptions(int argc, const char* const* argv, const Tell& tell) {
    CLI::App app{"Dealcraft 成交工坊: a sales-simulation game. Without a command it opens the window."};
    app.set_version_flag("--version", kVersion);
    app.require_subcommand(1);
    Reading reading;
    reading.tell = tell;
    addPlay(app, reading);
    addNewCommands(app, reading);
    addPackCommands(app, reading);
    addContentCommands(app, reading);
    addSchema(app, reading);
    addAttemptCommands(app, reading);
    addNegotiationCommands(app, reading);
    if (const auto stray = strayCommand(app, argc, argv, tell); !stray.empty()) {
        fmt::print(stderr, "dealcraft: {}\n", stray);
        return Exit::usage;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) { return app.exit(error) == 0 ? Exit::done : Exit::usage; }
    if (!reading.language.empty()) {
        reading.options.language = reading.language == "zh" ? Language::zh : Language::en;
    }
    return reading.options;
}

}  // namespace dealcraft::cli

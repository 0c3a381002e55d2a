#pragma once

#include "cli/context.hpp"
#include "cli/options.hpp"

/// The subcommands. Each prints to standard output and says how it ended; errors of the environment are thrown.
namespace dealcraft::cli {

[[nodiscard]] Exit run(const Context& context, const PlayOptions& options);
[[nodiscard]] Exit run(const Context& context, const NewOptions& options);
[[nodiscard]] Exit run(const Context& context, const PackOptions& options);
[[nodiscard]] Exit run(const Context& context, const ValidateOptions& options);
[[nodiscard]] Exit run(const Context& context, const ExplainOptions& options);
[[nodiscard]] Exit run(const Context& context, const SchemaOptions& options);
[[nodiscard]] Exit run(const Context& context, const ScenariosOptions& options);
[[nodiscard]] Exit run(const Context& context, const ActionsOptions& options);
[[nodiscard]] Exit run(const Context& context, const RecordsOptions& options);
[[nodiscard]] Exit run(const Context& context, const ReplayOptions& options);
[[nodiscard]] Exit run(const Context& context, const ReportOptions& options);
[[nodiscard]] Exit run(const Context& context, const ReviewOptions& options);
[[nodiscard]] Exit run(const Context& context, const DrillsOptions& options);
[[nodiscard]] Exit run(const Context& context, const SimulateOptions& options);
[[nodiscard]] Exit run(const Context& context, const GraphOptions& options);
[[nodiscard]] Exit run(const Context& context, const NegotiationOptions& options);
[[nodiscard]] Exit run(const Context& context, const CurveOptions& options);
[[nodiscard]] Exit run(const Context& context, const DuelsOptions& options);
[[nodiscard]] Exit run(const Context& context, const BenchOptions& options);

}  // namespace dealcraft::cli

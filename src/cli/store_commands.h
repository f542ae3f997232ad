// The commands that work on a store.
#pragma once

#include "cli/arguments.h"
#include "cli/output.h"
#include "store/store.h"

namespace rashomon {

// Commands that read no report and so need no language: search, export, decisions.
[[nodiscard]] bool NeedsStoreOnly(Command command);
[[nodiscard]] int RunStoreCommand(const Arguments& arguments, Output& output);

// Needs to know who reads, to say what others have read.
[[nodiscard]] int RunVerify(const Arguments& arguments, const Engine& engine, Output& output);
// store_reannotate.cpp: says each batch on standard output once it is safe; an interrupt ends it after the batch.
[[nodiscard]] int RunReannotate(const Arguments& arguments, const Engine& engine);
// store_report.cpp: the dossier of all reports, of one event, or of each event after the other.
[[nodiscard]] int RunStoreReport(const Arguments& arguments, const Engine& engine, Output& output);

// The store to write to, and the same one to ask what it holds.
struct OpenedStore {
  Store written, known;
};
[[nodiscard]] Result<OpenedStore> OpenTwice(const std::string& path);
// Acknowledge each batch on standard output once it is safe; an interrupt ends them after the batch.
[[nodiscard]] int RunIngest(const Arguments& arguments, const Engine& engine, Result<OpenedStore> store);
[[nodiscard]] int RunWatch(const Arguments& arguments, const Engine& engine);

// store_shared.cpp: `--at`, or the clock.
[[nodiscard]] StoreTime Now(const Arguments& arguments);
// SIGINT and SIGTERM end a command after what it is about, from the first call on.
void ListenForInterrupts();
[[nodiscard]] bool Interrupted();
// What every command says where a store fails: status 2 where the store or what was named in it is not there or not
// usable, 4 where reading or writing failed.
[[nodiscard]] int StoreFailed(const Error& error);

// serve.cpp: until SIGINT or SIGTERM.
[[nodiscard]] int RunServe(const Arguments& arguments, const Engine& engine);

}  // namespace rashomon

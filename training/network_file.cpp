// The trained network between training and quantising: sizes and names as text, weights as they lie in memory.
#include <fmt/format.h>

#include <fstream>

#include "network_trainer.h"

namespace rashomon::training {

std::vector<Parameter*> Network::Parameters() {
  std::vector<Parameter*> all = {&embedding,  &first,           &first_bias, &tag,   &tag_bias,
                                 &second,     &second_bias,     &slots,      &none,  &hidden_bias,
                                 &transition, &transition_bias, &left,       &right, &label_bias};
  for (Parameter& fact : facts) all.push_back(&fact);
  return all;
}

Result<void> SaveNetwork(const std::string& path, Network& network) {
  std::ofstream out(path, std::ios::binary);
  const NetworkOptions& o = network.options;
  out << fmt::format("{} {} {} {} {} {}\n{} {} {}\n", o.embedding, o.first, o.second, o.hidden, o.window1, o.window2,
                     network.tags.size(), network.relations.size(), network.words.size());
  for (const std::string& name : network.tags) out << name << "\n";
  for (const std::string& name : network.relations) out << name << "\n";
  for (const auto& [hash, row] : network.words) out << fmt::format("{} {}\n", hash, row);
  for (Parameter* p : network.Parameters()) {
    out << fmt::format("{} {}\n", p->value.rows, p->value.columns);
    out.write(reinterpret_cast<const char*>(p->value.values.data()),
              static_cast<std::streamsize>(p->value.values.size() * sizeof(float)));
  }
  if (!out) return Fail(ErrorCode::kUnavailable, fmt::format("{}: cannot be written", path));
  return {};
}

Result<Network> LoadNetwork(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  Network network;
  NetworkOptions& o = network.options;
  std::size_t tags = 0, relations = 0, words = 0;
  in >> o.embedding >> o.first >> o.second >> o.hidden >> o.window1 >> o.window2 >> tags >> relations >> words;
  network.tags.resize(tags);
  for (std::string& name : network.tags) in >> name;
  network.relations.resize(relations);
  for (std::string& name : network.relations) in >> name;
  for (std::size_t i = 0; i < words; ++i) {
    std::uint64_t hash = 0;
    in >> hash;
    in >> network.words[hash];
  }
  for (Parameter* p : network.Parameters()) {
    std::size_t rows = 0, columns = 0;
    in >> rows >> columns;
    in.get();
    p->value = Matrix(rows, columns);
    in.read(reinterpret_cast<char*>(p->value.values.data()),
            static_cast<std::streamsize>(p->value.values.size() * sizeof(float)));
  }
  if (!in) return Fail(ErrorCode::kInvalidInput, fmt::format("{}: no network", path));
  return network;
}

}  // namespace rashomon::training

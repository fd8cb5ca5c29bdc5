#include "ui/semantics.h"

#include <algorithm>

namespace kiosk::ui {

const Node* Tree::find(std::string_view id) const {
  const auto it =
      std::find_if(nodes.begin(), nodes.end(), [&](const Node& n) { return n.id == id; });
  return it == nodes.end() ? nullptr : &*it;
}

const Node* Tree::find_named(std::string_view name) const {
  const auto it = std::find_if(nodes.begin(), nodes.end(),
                               [&](const Node& n) { return !n.inert && n.name == name; });
  return it == nodes.end() ? nullptr : &*it;
}

std::string_view to_string(NodeRole role) {
  switch (role) {
    case NodeRole::kText: return "text";
    case NodeRole::kHeading: return "heading";
    case NodeRole::kButton: return "button";
    case NodeRole::kLink: return "link";
    case NodeRole::kChoice: return "choice";
    case NodeRole::kTextField: return "text-field";
    case NodeRole::kKey: return "key";
    case NodeRole::kImage: return "image";
    case NodeRole::kStatus: return "status";
    case NodeRole::kTable: return "table";
    case NodeRole::kChart: return "chart";
    case NodeRole::kDialog: return "dialog";
  }
  return "text";
}

}  // namespace kiosk::ui

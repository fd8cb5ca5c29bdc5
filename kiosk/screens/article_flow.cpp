#include "screens/article_flow.h"

#include "screens/convert.h"
#include "ui/ui.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

constexpr Color kPicturePaper = Color::rgb(0xFFFFFF);

/// Turns one block after the other into items of the flow.
class Adder {
 public:
  Adder(const Context& context, const ArticleModel& model, Glance glance, ui::Flow& flow,
        Vec2 part_px)
      : m_context(context), m_model(model), m_glance(glance), m_flow(flow), m_part(part_px) {}

  void operator()(const content::ParagraphBlock& block) { m_flow.paragraph(text(block.text)); }
  void operator()(const content::HeadingBlock& block) { m_flow.heading(block.text, locale()); }
  void operator()(const content::ListBlock& block) { add_items(block.items, ui::Marker::kBullet); }
  void operator()(const content::ChecklistBlock& block) {
    add_items(block.items, ui::Marker::kCheck);
  }
  void operator()(const content::StepsBlock& block) {
    for (std::size_t i = 0; i < block.items.size(); ++i) {
      m_flow.list_item(ui::Marker::kNumber, text(block.items[i]), number(i + 1));
    }
  }
  void operator()(const content::CalloutBlock& block) {
    ui::Callout callout;
    callout.id = "article.callout." + std::to_string(++m_count);
    callout.kind = callout_kind_of(block.kind);
    callout.text = text(block.text);
    m_flow.callout(std::move(callout));
  }
  void operator()(const content::GlanceBlock&) {
    if (m_glance == Glance::kBeside || m_glance_added) return;
    m_glance_added = true;
    if (auto table = glance_of(m_context, m_model.page)) m_flow.fact_table(std::move(*table));
  }
  void operator()(const content::ChartBlock& block) {
    ui::BarChart chart;
    chart.id = "article.chart." + std::to_string(++m_count);
    chart.title = block.title;
    chart.source = block.source;
    chart.locale = locale();
    chart.role = role_of(m_model.page.role);
    for (const content::ChartBar& bar : block.bars) {
      chart.bars.push_back({bar.label, bar.value_text, bar.value});
    }
    if (ui::bar_chart_least_height(m_context.ui, m_part.x, chart) > m_part.y) {
      add_as_table(chart);
    } else {
      m_flow.bar_chart(std::move(chart));
    }
  }
  void operator()(const content::PictureBlock& block) {
    const auto loaded =
        std::find_if(m_model.pictures.begin(), m_model.pictures.end(),
                     [&](const LoadedPicture& picture) { return picture.name == block.picture; });
    if (loaded == m_model.pictures.end() || loaded->width_px <= 0) {
      m_flow.paragraph(ui::RichText(block.alternative, locale()));
      return;
    }
    add_picture(*loaded, block.alternative);
  }

 private:
  const std::string& locale() const { return m_model.page.locale; }
  /// Long texts are worth keeping for the next reader: an Urdu page takes a frame's time.
  ui::RichText text(const content::Inlines& inlines) const {
    ui::RichText text = rich_text(inlines, locale());
    text.of_pack = true;
    return text;
  }
  /// In the digits of the page's language.
  std::string number(std::size_t value) const {
    return m_context.words.in(locale()).number(static_cast<std::int64_t>(value));
  }

  void add_items(const std::vector<content::Inlines>& items, ui::Marker marker) {
    for (const content::Inlines& item : items) m_flow.list_item(marker, text(item));
  }

  void add_as_table(const ui::BarChart& chart) {
    ui::FactTable table;
    table.id = chart.id;
    table.title = chart.title;
    table.locale = chart.locale;
    for (const ui::Bar& bar : chart.bars) {
      table.rows.push_back({"chart-bar", bar.label, ui::RichText(bar.value_text, chart.locale)});
    }
    m_flow.fact_table(std::move(table));
    m_flow.paragraph(ui::RichText(chart.source, chart.locale), ui::Style::kSmall);
  }

  void add_picture(const LoadedPicture& picture, const std::string& alternative) {
    ui::Ui& ui = m_context.ui;
    const float frame = ui.px(4);
    const Vec2 drawn{picture.width_px, picture.height_px};
    // A small picture stays small; more than two fifths of the glass would leave no room
    // for the words beside it.
    const float scale =
        std::min({ui.px(1) / ui::Theme::kDefaultPxPerMm, (m_part.x - 2 * frame) / drawn.x,
                  ui.screen().height * 0.4F / drawn.y});
    const Vec2 size{drawn.x * scale, drawn.y * scale};
    ui::Node node;
    node.id = "article.picture." + std::to_string(++m_count);
    node.role = ui::NodeRole::kImage;
    node.name = alternative;
    node.locale = locale();
    ui::Flow::Item item;
    item.gap_before = ui.theme().gap();
    // Lines that follow stand off the card.
    item.height = size.y + 2 * frame + ui.px(2);
    item.draw = [&ui, node, size, frame, texture = picture.texture](const Rect& rect) {
      const Rect card{rect.x, rect.y, size.x + 2 * frame, size.y + 2 * frame};
      ui.add(node, card);
      // Pictures are drawn for white paper, and keep it in the dark theme.
      ui.fill_rounded(card, ui.theme().radius(), kPicturePaper);
      ui.outline(card, ui.theme().radius(), ui.theme().line(), ui.colours().line);
      ui.picture(card.inset(frame), texture);
      return std::optional<std::string>{};
    };
    m_flow.add(std::move(item));
  }

  const Context& m_context;
  const ArticleModel& m_model;
  Glance m_glance;
  ui::Flow& m_flow;
  Vec2 m_part;  ///< Width and height of what one part shows.
  int m_count = 0;
  bool m_glance_added = false;
};

}  // namespace

std::optional<ui::FactTable> glance_of(const Context& context, const content::Page& page) {
  ui::FactTable table;
  table.id = "article.glance";
  table.title = context.words.in(page.locale)("page.glance");
  table.locale = page.locale;
  for (const content::Block& block : page.blocks) {
    const auto* glance = std::get_if<content::GlanceBlock>(&block);
    if (glance == nullptr) continue;
    for (const content::FactRow& row : glance->rows) {
      table.rows.push_back({row.icon, row.label, rich_text(row.value, page.locale)});
    }
  }
  if (table.rows.empty()) return {};
  return table;
}

void add_blocks(const Context& context, const ArticleModel& model, Glance glance, ui::Flow& flow,
                Vec2 part_px) {
  Adder add(context, model, glance, flow, part_px);
  const std::vector<content::Block>& blocks = model.page.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    flow.group(i);
    std::visit(add, blocks[i]);
  }
  flow.group({});
}

Listen heard_blocks(const content::Page& page, Glance glance, const ui::Flow& flow) {
  Listen listen;
  const auto is_glance = [&](std::size_t block) {
    return std::holds_alternative<content::GlanceBlock>(page.blocks[block]);
  };
  const auto add = [&](std::size_t block) {
    if (block < page.speech.size() && !page.speech[block].empty()) listen.blocks.push_back(block);
  };
  // The page's tables are shown as one, in the place of the first.
  const auto add_glances = [&] {
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
      if (is_glance(i)) add(i);
    }
  };
  for (const std::size_t block : flow.shown_groups()) {
    if (is_glance(block)) {
      add_glances();
    } else {
      add(block);
    }
  }
  if (glance == Glance::kBeside) add_glances();
  return listen;
}

}  // namespace kiosk::screens

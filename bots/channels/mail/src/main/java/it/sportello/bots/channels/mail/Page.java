package it.sportello.bots.channels.mail;

import it.sportello.bots.messaging.Content;
import it.sportello.bots.messaging.Letter;
import it.sportello.bots.messaging.QuickReply;
import org.apache.commons.text.StringEscapeUtils;

import java.util.stream.Collectors;

/**
 * The letter as a page that any reader shows: one column, a language and a title for who listens to it, a large button for the link,
 * nothing fetched from anywhere, so that opening it tells nobody.
 */
final class Page {

    private Page() {
    }

    static String of(Content content, Letter letter) {
        boolean rtl = letter.language().equals("ar");
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(letter.language()).append(rtl ? "\" dir=\"rtl" : "")
                .append("\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(safe(letter.subject())).append("</title></head>\n")
                .append("<body style=\"margin:0;padding:16px;background:#ffffff;color:#17324d;font:18px/1.5 sans-serif\">\n")
                .append("<main style=\"max-width:600px;margin:0 auto\">\n");
        for (String paragraph : content.text().strip().split("\n{2,}")) {
            page.append("<p>").append(safe(paragraph).replace("\n", "<br>\n")).append("</p>\n");
        }
        if (content.link() != null) {
            page.append("<p><a href=\"").append(safe(content.link().url()))
                    .append("\" style=\"display:inline-block;padding:16px 24px;background:#0050a0;color:#ffffff;font-weight:bold;border-radius:4px\">")
                    .append(safe(content.link().title())).append("</a></p>\n");
        }
        if (!content.choices().isEmpty()) {
            page.append(content.choices().stream().map(QuickReply::title).map(Page::safe)
                    .collect(Collectors.joining("</li>\n<li>", "<ul>\n<li>", "</li>\n</ul>\n")));
        }
        page.append("<p>").append(safe(letter.answer())).append("</p>\n");
        if (letter.leaveUrl() != null) {
            page.append("<p><a href=\"").append(safe(letter.leaveUrl())).append("\" style=\"color:#0050a0\">").append(safe(letter.leave())).append("</a></p>\n");
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String safe(String text) {
        return StringEscapeUtils.escapeHtml4(text);
    }
}

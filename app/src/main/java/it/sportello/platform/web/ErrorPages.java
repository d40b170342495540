package it.sportello.platform.web;

import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewsModelDecorator;
import io.micronaut.views.thymeleaf.ThymeleafViewsRenderer;
import it.sportello.platform.ids.Ids;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/** What a browser gets when something goes wrong: plain words and, for a fault, the reference under which the log has it. */
@Singleton
class ErrorPages implements HtmlErrorResponseBodyProvider {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final ThymeleafViewsRenderer<Map<String, Object>> views;
    private final ViewsModelDecorator decorator;
    private final Ids ids;

    ErrorPages(ThymeleafViewsRenderer<Map<String, Object>> views, ViewsModelDecorator decorator, Ids ids) {
        this.views = views;
        this.decorator = decorator;
        this.ids = ids;
    }

    @Override
    public String body(ErrorContext context, HttpResponse<?> response) {
        ErrorWords words = ErrorWords.of(response.code());
        Map<String, Object> model = new HashMap<>(Map.of("title", words.title(), "sentence", words.sentence()));
        if (response.code() >= 500) {
            String reference = ids.next();
            model.put("reference", reference);
            LOG.error("Page failed, reference {}", reference, context.getRootCause().orElse(null));
        }
        return render(model, context.getRequest());
    }

    private String render(Map<String, Object> model, HttpRequest<?> request) {
        ModelAndView<Map<String, Object>> page = new ModelAndView<>(Pages.ERROR, model);
        decorator.decorate(request, page);
        Writable body = views.render(Pages.ERROR, page.getModel().orElse(model), request);
        StringWriter out = new StringWriter();
        try {
            body.writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException("A string can always be written to", e);
        }
        return out.toString();
    }
}

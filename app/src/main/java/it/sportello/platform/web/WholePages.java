package it.sportello.platform.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.io.Writable;
import io.micronaut.core.io.scan.ClassPathResourceLoader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import io.micronaut.views.thymeleaf.ThymeleafViewsRenderer;
import jakarta.inject.Singleton;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;

import java.io.IOException;
import java.io.StringWriter;

/**
 * Draws a page whole before the answer begins. Otherwise a mistake in a view shows only while the body is being written,
 * and the browser waits for the rest for ever instead of seeing the page of a fault.
 *
 * @param <T> the model
 */
@Singleton
@Replaces(ThymeleafViewsRenderer.class)
class WholePages<T> extends ThymeleafViewsRenderer<T> {

    WholePages(AbstractConfigurableTemplateResolver resolver, TemplateEngine engine, ClassPathResourceLoader loader,
               HttpLocaleResolver locales) {
        super(resolver, engine, loader, locales);
    }

    @Override
    public Writable render(String view, T model, HttpRequest<?> request) {
        StringWriter page = new StringWriter();
        try {
            super.render(view, model, request).writeTo(page);
        } catch (IOException e) {
            throw new IllegalStateException("A string can always be written to", e);
        }
        String whole = page.toString();
        return out -> out.write(whole);
    }
}

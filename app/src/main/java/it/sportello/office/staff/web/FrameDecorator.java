package it.sportello.office.staff.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.csrf.repository.CsrfTokenRepository;
import io.micronaut.views.DefaultViewsModelDecorator;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewUtils;
import io.micronaut.views.ViewsModelDecorator;
import it.sportello.office.staff.SignedIn;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.Map;

/** Puts {@code frame} into the model of every view, whether the model is a map, a record or nothing. */
@Singleton
@Replaces(DefaultViewsModelDecorator.class)
class FrameDecorator implements ViewsModelDecorator {

    private final CsrfTokenRepository<HttpRequest<?>> tokens;

    FrameDecorator(CsrfTokenRepository<HttpRequest<?>> tokens) {
        this.tokens = tokens;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void decorate(HttpRequest<?> request, ModelAndView<?> page) {
        Map<String, Object> model = new HashMap<>(page.getModel().map(ViewUtils::modelOf).orElse(Map.of()));
        SignedIn who = SignedInBinder.of(request).orElse(null);
        String path = request.getPath();
        model.put("frame", who == null ? Frame.anonymous()
                : Frame.of(who, tokens.findCsrfToken(request).orElse(""), path, office(request)));
        ((ModelAndView<Map<String, Object>>) page).setModel(model);
    }

    private static String office(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(who -> (String) who.getAttributes().get(SessionAuthentication.OFFICE)).orElse("");
    }
}

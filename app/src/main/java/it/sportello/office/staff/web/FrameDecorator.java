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
import it.sportello.platform.status.Board;
import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Puts {@code frame} into the model of every view, whether the model is a map, a record or nothing. */
@Singleton
@Replaces(DefaultViewsModelDecorator.class)
class FrameDecorator implements ViewsModelDecorator {

    /** In the model of a page of a fault. */
    private static final String REFERENCE = "reference";

    private final CsrfTokenRepository<HttpRequest<?>> tokens;
    private final Board board;
    private final InstantSource clock;

    FrameDecorator(CsrfTokenRepository<HttpRequest<?>> tokens, Board board, InstantSource clock) {
        this.tokens = tokens;
        this.board = board;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void decorate(HttpRequest<?> request, ModelAndView<?> page) {
        Map<String, Object> model = new HashMap<>(page.getModel().map(ViewUtils::modelOf).orElse(Map.of()));
        SignedIn who = SignedInBinder.of(request).orElse(null);
        String path = request.getPath();
        model.put("frame", who == null ? Frame.anonymous(model.containsKey(REFERENCE) ? known() : Away.NOTHING)
                : Frame.of(who, tokens.findCsrfToken(request).orElse(""), path, office(request),
                Away.of(Away.rows(board.away(), who, clock.instant()))));
        ((ModelAndView<Map<String, Object>>) page).setModel(model);
    }

    /** A page of a fault says what everybody may know: without the store nobody can be signed in. */
    private Away known() {
        return Away.of(board.away().stream().filter(part -> part.meanwhile() != null).map(part -> new Away.Row(part.meanwhile(), "", "", "")).toList());
    }

    private static String office(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(who -> (String) who.getAttributes().get(SessionAuthentication.OFFICE)).orElse("");
    }
}

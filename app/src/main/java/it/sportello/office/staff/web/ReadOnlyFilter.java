package it.sportello.office.staff.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import it.sportello.office.staff.SignedIn;
import it.sportello.platform.web.Looks;

import java.util.Set;

/**
 * An auditor reads and changes nothing: every form is refused here, so that no page can forget it. What is let through is
 * the own account, the way out, and forms that only look ({@link Looks}).
 */
@ServerFilter("/**")
class ReadOnlyFilter implements Ordered {

    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean reads = SignedInBinder.of(request).map(SignedIn::readsOnly).orElse(false);
        if (reads && !HARMLESS.contains(request.getMethod()) && !own(request.getPath()) && !looks(request)) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "Reads and changes nothing");
        }
    }

    private static boolean own(String path) {
        return path.equals("/logout") || path.startsWith("/account/");
    }

    private static boolean looks(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).map(route -> route.getRouteInfo().getAnnotationMetadata().hasAnnotation(Looks.class)).orElse(false);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}

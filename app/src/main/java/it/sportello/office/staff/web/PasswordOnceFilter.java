package it.sportello.office.staff.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import it.sportello.platform.web.Pages;

/** Somebody with a password from somebody else, or who still owes a second factor, sees no page but those of the own account. */
@ServerFilter("/**")
class PasswordOnceFilter implements Ordered {

    static boolean applies(HttpRequest<?> request) {
        return is(request, SessionAuthentication.PASSWORD_ONCE);
    }

    private static boolean is(HttpRequest<?> request, String attribute) {
        return request.getUserPrincipal(Authentication.class)
                .map(who -> Boolean.TRUE.equals(who.getAttributes().get(attribute))).orElse(false);
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        String path = request.getPath();
        boolean open = path.equals("/logout") || path.equals("/account") || path.startsWith("/account/")
                || path.startsWith("/assets/") || path.startsWith("/webjars/");
        if (open) {
            return null;
        }
        return applies(request) ? Pages.after("/account") : is(request, SessionAuthentication.OWES_FACTOR) ? Pages.after("/account/second-factor") : null;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}

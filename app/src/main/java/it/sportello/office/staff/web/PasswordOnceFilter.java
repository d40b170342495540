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

/** Somebody with a password from somebody else sees no page but the one that changes it. */
@ServerFilter("/**")
class PasswordOnceFilter implements Ordered {

    static boolean applies(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(who -> Boolean.TRUE.equals(who.getAttributes().get(SessionAuthentication.PASSWORD_ONCE))).orElse(false);
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        String path = request.getPath();
        boolean open = path.equals("/logout") || path.equals("/account") || path.startsWith("/account/")
                || path.startsWith("/assets/") || path.startsWith("/webjars/");
        return !open && applies(request) ? Pages.after("/account") : null;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}

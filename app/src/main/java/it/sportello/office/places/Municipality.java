package it.sportello.office.places;

/**
 * A municipality.
 *
 * @param belfiore cadastral code, {@code B354}: it outlives the changes of province that ISTAT codes follow
 * @param name     in Italian: {@code Reggio di Calabria}
 * @param province two letters: {@code RC}
 * @param region   {@code Calabria}
 * @param cap      postal code; the lowest where there are several
 * @param lat      degrees north
 * @param lon      degrees east
 * @param also     name in the other official language, or empty: {@code Bozen}
 * @param capital  whether it is a capital of province
 */
public record Municipality(String belfiore, String name, String province, String region, String cap,
                           double lat, double lon, String also, boolean capital) {

    private static final double EARTH_RADIUS_KM = 6371.0;

    /** {@code Samone (TN)}: what is shown where another town may have the same name. */
    public String label() {
        return name + " (" + province + ")";
    }

    /** Great-circle distance in kilometres; roads are longer. */
    public double kmTo(Municipality other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
    }
}

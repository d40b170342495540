package it.sportello.platform.store.embedded;

/** What the maps in the file are called: {@code <database>/<collection>/documents}, {@code <database>/<collection>/<index>}. */
final class MapNames {

    private MapNames() {
    }

    static String documents(String database, String collection) {
        return collectionPrefix(database, collection) + "documents";
    }

    static String index(String database, String collection, String index) {
        return collectionPrefix(database, collection) + "index/" + index;
    }

    static String collectionPrefix(String database, String collection) {
        return database + "/" + collection + "/";
    }

    static String databaseOf(String map) {
        return map.substring(0, map.indexOf('/'));
    }
}

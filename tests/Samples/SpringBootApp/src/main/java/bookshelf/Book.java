package bookshelf;

public record Book(String isbn, String title, String author) {
}

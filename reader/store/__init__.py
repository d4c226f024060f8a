"""What is kept in SQLite: the connection, the migrations, one repository a thing."""

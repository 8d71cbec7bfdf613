// What one test allocates must not be another's figure.
[assembly: NonParallelizable]

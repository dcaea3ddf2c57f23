"""Other matters of machine learning that share words with freezing and fine-tuning."""

from __future__ import annotations

from bot.learning.explain.lexicon.listed import word_set

FOREIGN = word_set(
    """
    dropout batchnorm layernorm normalisation normalization normalise normalize normalises
    normalizes augmentation augment augmenting earlystopping momentum warmup scheduler schedulers
    cosine reducelronplateau regularisation regularization regularise regularize ridge
    lasso clipping tokenizer tokenizers pandas csv dataframe numpy matplotlib seaborn plotly excel
    sql docker git github kmeans clustering xgboost boosting gan gans diffusion reinforcement bayes
    bayesian pca svm perceptron relu sigmoid tanh quantisation quantization pruning distillation
    checkpoint checkpoints tensorboard wandb lstm rnn gru crossvalidation gridsearch optuna
    hyperparameter hyperparameters
    dataloader dataloaders workers shuffle shuffling shuffled prefetch batching maxpool stride
    strides padding convolve vanishing exploding embeddings tfidf onehot deploy deployed deployment
    flask fastapi endpoint roc auc profiler parallel multiprocessing threads cuda nccl standardise
    standardize minmax imputation outlier outliers bandit prompting rag chatbot ensemble ensembles
    bagging stacking adaboost zero_grad jit onnx tflite torchscript crossentropy logits histogram
    covariance regression eigenvalues eigenvectors
    """
)
"""None of them is what a card on freezing asks for, unless its own text names it."""
FOREIGN_PAIRS = frozenset({
    "early stopping", "weight decay", "batch norm", "layer norm", "random forest", "decision tree",
    "loss function", "confusion matrix", "batch size", "cross validation", "grid search",
    "learning curve", "gradient clipping", "weight sharing", "mixed precision", "skip connection",
    "skip connections", "same kernel", "skip please", "please skip", "skip this", "max pooling",
    "linear model", "k means",
    "train test", "test split", "class weights", "running mean",
    "running statistics", "feature scaling", "feature engineering", "weight initialisation",
    "weight initialization", "xavier initialisation", "gradient accumulation", "matrix products",
})  # fmt: skip
ANCHORS = frozenset({"freeze", "unfreeze"})
"""Meanings that bring a sentence back to the topic."""
SUBJECTS = ANCHORS | {"base", "knowledge", "scratch", "pretrained", "trainable"}
"""Meanings that name what the cards are about."""
ANCHOR_STEMS = word_set(
    "=pretrain =transfer =scratch =backbon =finetun =tune =imagenet =base =head =classifi =trainabl"
)
